import { test } from 'vitest'
import { checkBlocks } from '../testing/checkBlocks.ts'

const LEDE =
  '{paragraph}A ferry sank in Gannet Sound on Monday night in a winter storm, the coast guard said.'
const BODY = '{paragraph}The captain, Omar Finch, said that he had turned for the harbor.'

test('the first line is the headline: quoted, in capitals, a question', () => {
  for (const line of [
    'Ferry sinks in storm',
    '“Nobody wrote it down”',
    'FERRY SINKS',
    'Who sank the ferry?',
  ]) {
    checkBlocks(`{headline}${line}`, LEDE, BODY)
  }
})

test('a headline with a period, where an archive put one', () => {
  checkBlocks('{headline}Ferry owners told of ignored warnings.', LEDE, BODY)
  checkBlocks('{headline}Ferry Owners Were Told Of Warnings.', LEDE, BODY)
})

test('a story without a headline has none', () => {
  checkBlocks(LEDE, BODY)
  checkBlocks('{paragraph}The ferry sank.', LEDE)
  checkBlocks('{paragraph}“I turned,” he said.', LEDE)
  checkBlocks('{paragraph}The ferry sank.')
  checkBlocks('{paragraph}Is it safe?')
})

test('the name of the outlet above the headline', () => {
  checkBlocks('{siteName}The Harbour Post', '{headline}Ferry sinks in winter storm', LEDE)
  checkBlocks('{siteName}tidings.example', '{headline}Ferry sinks', LEDE)
  checkBlocks(
    "{siteName}Grandma's Coming Round",
    '{headline}Ferry sinks in Gannet Sound, captain says',
    LEDE,
    BODY,
  )
})

test('a short headline whose words the story uses is no outlet', () => {
  checkBlocks('{headline}Storm Sinks Ferry', '{dek}Coast guard searches the sound for survivors', LEDE)
})

test('a page’s title repeats the headline, alone or with the outlet', () => {
  checkBlocks('{other}Ferry sinks in storm | Meridian Wire', '{headline}Ferry sinks in storm', LEDE)
  checkBlocks('{other}Ferry sinks in storm', '{headline}Ferry sinks in storm', LEDE)
})

test('kickers and menus above the headline', () => {
  checkBlocks('{other}World', '{other}Home > News > Europe', '{headline}Ferry sinks in storm', LEDE)
  checkBlocks('{other}Ferries', '{other}Ports', '{other}Our team', '{headline}Ferry sinks in storm', LEDE)
})

test('deks stand between the headline and the byline, sentences or not', () => {
  checkBlocks(
    '{headline}Ferry sinks in storm',
    '{dek}Captain turned for the harbor. It was too late.',
    '{dek}Owners silent',
    '{byline}By Dana Lee',
    LEDE,
  )
})

test('without a byline the line below the headline is a dek unless it is a sentence', () => {
  checkBlocks('{headline}Ferry sinks in storm', '{dek}Captain says he turned for the harbor', LEDE)
  checkBlocks('{headline}Ferry sinks in storm', '{paragraph}The captain turned for the harbor.', LEDE)
  checkBlocks('{headline}Ferry sinks in storm', '{paragraph}The captain wrote:', LEDE)
})
