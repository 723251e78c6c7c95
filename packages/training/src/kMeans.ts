/** Points of one dimension after the other, all of length 1. */
export interface Points {
  readonly count: number
  readonly dimensions: number
  readonly values: Float32Array
}

export interface Clustering {
  /** For each point the number of its cluster. */
  readonly of: Int32Array
  readonly centres: Points
}

export function unitVectors(vectors: readonly (readonly number[])[]): Points {
  const dimensions = vectors[0]!.length
  const values = new Float32Array(vectors.length * dimensions)
  for (const [index, vector] of vectors.entries()) values.set(vector, index * dimensions)
  const points = { count: vectors.length, dimensions, values }
  for (let index = 0; index < points.count; index++) normalize(points, index)
  return points
}

/**
 * Spherical k-means (Dhillon and Modha 2001): each point goes to the centre with the smallest angle to it, each centre
 * to the mean direction of its points. The centres begin at points drawn by `random`; one that loses all its points
 * begins anew.
 */
export function kMeans(
  points: Points,
  clusterCount: number,
  roundCount: number,
  random: () => number,
): Clustering {
  const { dimensions } = points
  const centres = { count: clusterCount, dimensions, values: new Float32Array(clusterCount * dimensions) }
  const of = new Int32Array(points.count)
  const restart = (cluster: number): void => {
    const pick = Math.floor(random() * points.count) * dimensions
    centres.values.set(points.values.subarray(pick, pick + dimensions), cluster * dimensions)
  }
  for (let cluster = 0; cluster < clusterCount; cluster++) restart(cluster)
  for (let round = 0; round < roundCount; round++) {
    for (let index = 0; index < points.count; index++) of[index] = nearest(points, index, centres)
    centres.values.fill(0)
    for (let index = 0; index < points.count; index++) {
      for (let i = 0; i < dimensions; i++) {
        centres.values[of[index]! * dimensions + i]! += points.values[index * dimensions + i]!
      }
    }
    for (let cluster = 0; cluster < clusterCount; cluster++)
      if (!normalize(centres, cluster)) restart(cluster)
  }
  return { of, centres }
}

function nearest(points: Points, index: number, centres: Points): number {
  const { dimensions } = points
  const from = index * dimensions
  let best = 0
  let highest = Number.NEGATIVE_INFINITY
  for (let cluster = 0; cluster < centres.count; cluster++) {
    const at = cluster * dimensions
    let cosine = 0
    for (let i = 0; i < dimensions; i++) cosine += points.values[from + i]! * centres.values[at + i]!
    if (cosine <= highest) continue
    highest = cosine
    best = cluster
  }
  return best
}

/** Scales a point to length 1; false where it has none. */
function normalize({ values, dimensions }: Points, index: number): boolean {
  const from = index * dimensions
  let squares = 0
  for (let i = 0; i < dimensions; i++) squares += values[from + i]! ** 2
  if (squares === 0) return false
  const length = Math.sqrt(squares)
  for (let i = 0; i < dimensions; i++) values[from + i]! /= length
  return true
}
