import { test } from 'vitest'
import { check } from '../testing/check.ts'

test('the source after the words', () => {
  check('“{q1:The bridge is safe,}” {c1:said} {s1:Dana Lee}.', ['direct', 'Dana Lee'])
  check('“{q1:The bridge is safe,}” {s1:Dana Lee} {c1:said}.', ['direct', 'Dana Lee'])
  check('“{q1:Is the bridge safe?}” {c1:asked} {s1:Dana Lee, the mayor of Harrow}.', ['direct', 'Dana Lee'])
  check('{q1:The bridge was safe}, {s1:Dana Lee} {c1:said}.', ['indirect', 'Dana Lee'])
})

test('the source before the words', () => {
  check('{s1:Dana Lee} {c1:said} that {q1:the bridge was safe}.', ['indirect', 'Dana Lee'])
  check('{s1:Dana Lee} {c1:said} {q1:the bridge was safe}.', ['indirect', 'Dana Lee'])
  check('{s1:Dana Lee, the mayor of Harrow}, {c1:said} {q1:the bridge was safe}.', ['indirect', 'Dana Lee'])
  check('{s1:Dana Lee} {c1:said}: “{q1:The bridge is safe. We checked.}”', ['direct', 'Dana Lee'])
  check('{s1:Dana Lee} {c1:told} reporters on Friday that {q1:the bridge was safe}.', [
    'indirect',
    'Dana Lee',
  ])
})

test('words split by their announcement are one quote', () => {
  check('“{q1:The bridge,}” {s1:Dana Lee} {c1:said}, “{q1:is safe.}”', ['direct', 'Dana Lee'])
  check('“{q1:It is safe,}” {c1:said} {s1:Dana Lee}. “{q1:We checked it twice.}”', ['direct', 'Dana Lee'])
})

test('a paraphrase with marks in it is mixed', () => {
  check('{s1:Dana Lee} {c1:said} {q1:the bridge was “as safe as a church” and would open}.', [
    'mixed',
    'Dana Lee',
  ])
  check('{q1:The bridge was “as safe as a church,”} {s1:Dana Lee} {c1:said}.', ['mixed', 'Dana Lee'])
  check('{s1:Dana Lee} {c1:called} {q1:the bridge “a church.”}', ['mixed', 'Dana Lee'])
})

test('a participle goes on with the speaker', () => {
  check(
    '{s1:{s2:Dana Lee}} {c1:said} {q1:the bridge was safe}, {c2:adding} that {q2:it would open on Friday}.',
    ['indirect', 'Dana Lee'],
    ['indirect', 'Dana Lee'],
  )
  check(
    '{c1:Noting} that {q1:the bridge was old}, {s1:{s2:Dana Lee}} {c2:said} {q2:it would be closed}.',
    ['indirect', 'Dana Lee'],
    ['indirect', 'Dana Lee'],
  )
})

test('speech goes on over paragraphs', () => {
  check(
    '“{q1:The bridge is safe,}” {c1:said} {s1:Dana Lee}. “{q1:We checked it.}\n\n“{q1:Nobody will be harmed by it.}”',
    ['direct', 'Dana Lee'],
  )
})

test('a later sentence in marks continues its speaker', () => {
  check(
    '“{q1:The bridge is safe,}” {c1:said} {s1:Dana Lee}. She smiled. “{q2:Nobody was harmed by it.}”',
    ['direct', 'Dana Lee'],
    ['direct', 'Dana Lee'],
  )
})

test('colon and dash', () => {
  check('{s1:Dana Lee} was blunt: “{q1:The bridge is not safe.}”', ['direct', 'Dana Lee'])
  check('“{q1:The bridge is not safe.}” — {s1:Dana Lee}, mayor', ['direct', 'Dana Lee'])
})

test('according to, and quoted as saying', () => {
  check('{q1:The bridge was closed on Friday}, {c1:according to} {s1:Dana Lee}.', ['indirect', 'Dana Lee'])
  check('{s1:Dana Lee} was quoted as {c1:saying} that {q1:the bridge was safe}.', ['indirect', 'Dana Lee'])
})

test('a quote within a quote', () => {
  check(
    '“{q1:{s2:He} {c2:told} me ‘{q2:go home}’ twice,}” {c1:said} {s1:Dana Lee}.',
    ['direct', 'Dana Lee'],
    ['direct', null],
  )
})

test('any verb announces speech that it follows', () => {
  check('“{q1:They want a man to blame,}” {s1:Dana Lee} {c1:stormed}.', ['direct', 'Dana Lee'])
})

test('titles, nicknames and scare quotes are no quotes', () => {
  check('Dana “The Hammer” Lee crossed the bridge.')
  check('The so-called “miracle bridge” was closed.')
  check('The film “A Bridge in Winter” opens on Friday.')
})

test('lines of a transcript', () => {
  check(
    'A talk about bridges\n\n{s1:STRAND}: {q1:Is it safe?}\n\n{s2:LEE}: {q2:It is safe.}\n\n{s3:STRAND}: {q3:And the other one?}\n\n{s4:LEE}: {q4:Ask them.}',
    ['direct', 'STRAND'],
    ['direct', 'LEE'],
    ['direct', 'STRAND'],
    ['direct', 'LEE'],
  )
})

test('attribution in the midst of a paraphrase', () => {
  check('{q1:The bridge}, {s1:Dana Lee} {c1:said}, {q1:was not safe}.', ['indirect', 'Dana Lee'])
  check('{q1:The bridge}, {c1:according to} {s1:Dana Lee}, {q1:was not safe}.', ['indirect', 'Dana Lee'])
  check('{c1:According to} {s1:Dana Lee}, {q1:the bridge was not safe}.', ['indirect', 'Dana Lee'])
})

test('a list of facts is no transcript', () => {
  check('A fair on the bridge\n\nWhen: Friday at noon\n\nWhere: Harrow hall\n\nTickets: five crowns')
})

test('guillemets may stand apart from their words', () => {
  check('« {q1:The bridge is old} », {c1:said} {s1:Dana Lee}.', ['direct', 'Dana Lee'])
})
