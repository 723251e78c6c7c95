import { openArchive } from '../open.ts'
import { archiveContract } from '../testing/contract.ts'

archiveContract('SQLite in memory', () => openArchive(':memory:'))
