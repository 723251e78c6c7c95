/** Heads of noun phrases too general to be a theme of their own, in the singular. */
export const GENERIC_HEADS: readonly string[] = `
way time lot year day thing part kind sort end side place number people man woman month week hour minute decade century
moment morning afternoon evening night weekend summer winter spring autumn bit piece half rest majority minority couple
dozen hundred thousand million billion percent per-cent cent point level amount area field case example instance fact
matter reason result cause effect question answer problem issue step move sign form type group member person someone
something anything nothing everything everyone one other others word name list line top bottom front back middle
beginning start finish term sense idea view role position situation condition circumstance detail factor aspect
occasion possibility chance opportunity means purpose use need lack series set range variety pair round turn
look attempt effort visit talk today tomorrow yesterday
dollar pound euro mile kilometre kilometer metre meter foot inch degree ton tonne litre
official spokesman spokeswoman spokesperson source statement interview reporter journalist
`
  .trim()
  .split(/\s+/)

/** Modifiers that do not make a theme: dropped from its label, and no theme where nothing else is left. */
export const GENERIC_MODIFIERS: readonly string[] = `
last next first second third new old recent many several few other same different such own great good bad big small
large little long short high low early late former current previous past future certain various whole full entire
main major key important possible likely able sure clear real true only more most less least best better worst worse
further additional extra similar ongoing latest final single double particular special general common usual
huge tiny top much any some every each all both another two three four five six seven eight nine ten
`
  .trim()
  .split(/\s+/)
