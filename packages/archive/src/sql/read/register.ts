import type { Kysely } from 'kysely'
import type { Register, RegisterEntry } from '../../identity/register.ts'
import type { Tables } from '../tables.ts'

export const readRegister = async (db: Kysely<Tables>): Promise<Register> => {
  const rows = await db.selectFrom('register').select('json').orderBy('place').execute()
  return rows.map(({ json }) => JSON.parse(json) as RegisterEntry)
}
