import { test } from 'vitest'
import { checkInStory } from '../testing/checkBlocks.ts'

test.each([
  '[Caption] Exhibit 61: the caliper. Photo: Custom House pool',
  'Photo: the candidates on the steps of the exchange. They did not shake hands.',
  'Image caption, The ferry sank in November',
  'Pictured: the bow visor on the seabed',
  'Supporters outside the Guildhall. (Photograph by Ida Wyn)',
  'The captain leaves the hall in April. Photo: R. Wyn / The Harbour Post',
  'A view of the quay on Monday. File photo',
  'The minister on her way in. Ida Wyn/Reuters',
  'The minister on her way out. (AP Photo/Ida Wyn)',
  'The survey ship in the sound, via Getty Images',
])('caption: %s', line => checkInStory(`{caption}${line}`))

test.each([
  'Photo: Ida Wyn',
  'Photograph by Ida Wyn',
  'Picture: Ida Wyn/The Harbour Post',
  '(AP Photo/Ida Wyn)',
  'Getty Images',
  'Ida Wyn via Getty Images',
  'Image source, Getty Images',
  'Editing: O. Finch. Picture: R. Wyn',
  '(Reporting by Dana Lee in Port Selwyn; Editing by Omar Finch)',
  'Additional reporting by Omar Finch.',
  'Dana Lee reported from Port Selwyn, and Omar Finch from Belmarine.',
])('credit: %s', line => checkInStory(`{credit}${line}`))

test.each([
  'Photos of the ferry were shown to the families first, she said.',
  'According to a Reuters/Coast poll, the two are level.',
  'Reporting by the Courier has shown that the log was kept in pencil.',
  'He asked whether she had taken the photo.',
  'The picture is mixed: Belmarine gained, Port Selwyn lost.',
])('neither: %s', line => checkInStory(`{paragraph}${line}`))
