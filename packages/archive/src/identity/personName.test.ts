import { describe, expect, it } from 'vitest'
import { familyOf, isFullName, mayBeOneName, personName, wordsOfName } from './personName.ts'

describe('personName', () => {
  it.each([
    ['Dr. Zoë Brandt', ['zoe'], 'brandt', ''],
    ['J. K. Vane', ['jk'], 'vane', ''],
    ['Hanneke van der Meij', ['hanneke'], 'van der meij', ''],
    ['Y. El-Amin', ['y'], 'el-amin', ''],
    ['Martin Lee Jr.', ['martin'], 'lee', 'jr'],
    ['Lord Ap Iwan', [], 'ap iwan', ''],
  ])('takes %s apart', (name, given, surname, suffix) => {
    expect(personName(name)).toEqual({ given, surname, suffix })
  })

  it('is null without a name', () => {
    for (const name of ['', '…', 'Dr.', 'Mr']) expect(personName(name)).toBeNull()
  })

  it('is full with a given name of more than an initial', () => {
    const isFull = (name: string) => isFullName(personName(name)!)
    expect(['Zoë Brandt', 'J. K. Vane', 'Anna B. Vane'].map(isFull)).toEqual([true, true, true])
    expect(['Brandt', 'Z. Brandt', 'van der Meij'].map(isFull)).toEqual([false, false, false])
  })

  it('has words, and a family', () => {
    expect(wordsOfName(personName('Dr. Martin van Lee Jr.')!)).toBe('martin van lee jr')
    expect(familyOf(personName('M. van Lee')!)).toBe(familyOf(personName('Martin van Lee')!))
  })
})

describe('mayBeOneName', () => {
  const both = (a: string, b: string) =>
    [mayBeOneName(personName(a)!, personName(b)!), mayBeOneName(personName(b)!, personName(a)!)] as const

  it.each([
    ['Yusra El-Amin', 'Y. El-Amin'],
    ['Teo Salva', 'Teodoro Salva'],
    ['Bernie Oduya', 'Bernadette Oduya'],
    ['Anna B. Vane', 'Anna Vane'],
    ['Vane', 'Anna Vane'],
    ['Martin Lee', 'Martin Lee Jr.'],
  ])('%s and %s may be', (a, b) => expect(both(a, b)).toEqual([true, true]))

  it.each([
    ['Anna Vane', 'Anna Lane'],
    ['Marcus Vane', 'Margaret Vane'],
    ['Al Vane', 'Alan Vane'],
    ['Martin Lee Sr.', 'Martin Lee Jr.'],
    ['B. Vane', 'Anna Vane'],
  ])('%s and %s may not', (a, b) => expect(both(a, b)).toEqual([false, false]))
})
