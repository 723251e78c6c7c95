/** Titles that stand before a name and are no role: "Mr. Lee", "Dame Ruth". Without their period. */
export const HONORIFICS: readonly string[] = `
mr mrs ms miss mx dr prof sir dame lord lady rev fr sr sheikh imam rabbi father sister brother
gen col maj capt lt sgt cpl adm cmdr insp det pc supt cllr gov sen rep hon amb pres pte pvt spc pfc cst ens msgr
mgr garda oom tannie ayatollah mullah maulana pandit swami shri smt dato datuk haji alhaji herr frau signor signora
monsieur madame señor señora baroness
`
  .trim()
  .split(/\s+/)

/** Honorifics that tell a gender. */
export const GENDERED_HONORIFICS: Readonly<Record<string, 'feminine' | 'masculine'>> = {
  mr: 'masculine',
  sir: 'masculine',
  lord: 'masculine',
  father: 'masculine',
  brother: 'masculine',
  mrs: 'feminine',
  ms: 'feminine',
  miss: 'feminine',
  dame: 'feminine',
  lady: 'feminine',
  sister: 'feminine',
}

/**
 * Heads of nominals that name a person by what they do, in families: a later "the official" may be an earlier
 * "minister". A family's first word is its most general one.
 */
export const ROLE_FAMILIES: readonly (readonly string[])[] = [
  `official minister diplomat secretary ambassador envoy president premier chancellor governor mayor commissioner
   administrator director undersecretary deputy chief leader attaché negotiator representative spokesperson
   spokesman spokeswoman aide adviser advisor inspector officer ombudsman treasurer clerk councillor
   councilor alderman minister-president comptroller reeve supervisor registrar coordinator councilman councilwoman
   headteacher headmaster headmistress`,
  'diplomat ambassador envoy minister secretary consul attaché negotiator representative emissary chargé',
  `politician president premier chancellor minister senator congressman congresswoman lawmaker legislator deputy mp
   mep governor mayor councillor councilor candidate leader chairman chairwoman chair whip speaker incumbent
   challenger frontrunner nominee representative assemblyman assemblywoman`,
  'incumbent mayor governor senator president congressman congresswoman councillor councilor councilman councilwoman sheriff mp',
  'lawmaker senator congressman congresswoman representative legislator deputy mp mep assemblyman assemblywoman',
  'leader president premier chancellor king queen chairman chairwoman chair chief head mayor governor captain pm',
  'spokesperson spokesman spokeswoman aide representative',
  `executive ceo cfo chairman chairwoman chair president director founder co-founder boss manager owner
   entrepreneur businessman businesswoman tycoon banker developer partner agent`,
  'boss ceo manager coach chairman owner chief head executive foreman',
  'coach manager trainer boss',
  `player striker midfielder defender goalkeeper keeper forward winger captain quarterback pitcher batsman bowler
   star athlete sprinter champion golfer footballer teammate rookie jockey boxer cyclist swimmer`,
  'referee ref umpire linesman',
  'star actor actress singer musician player athlete comedian rapper performer presenter celebrity',
  `scientist researcher professor biologist chemist physicist astronomer ecologist geologist oceanographer
   virologist epidemiologist botanist zoologist neuroscientist psychologist economist sociologist historian
   archaeologist anthropologist scholar academic expert author co-author lecturer engineer statistician
   meteorologist climatologist microbiologist paleontologist palaeontologist hydrologist`,
  'researcher scientist professor author co-author postdoc student fellow',
  'expert analyst consultant strategist specialist professor scholar economist researcher scientist',
  `author writer novelist poet journalist reporter columnist editor critic blogger biographer playwright
   correspondent anchor host presenter co-author`,
  'doctor physician surgeon nurse gp consultant psychiatrist pediatrician paediatrician midwife medic paramedic',
  `lawyer attorney barrister solicitor prosecutor judge magistrate justice counsel defender advocate coroner
   jurist qc kc`,
  'judge magistrate justice coroner',
  `officer policeman policewoman detective sergeant inspector superintendent constable sheriff captain lieutenant
   general colonel major admiral commander soldier marine pilot firefighter warden trooper commodore skipper`,
  `teacher principal headteacher headmaster headmistress professor lecturer tutor dean educator rector chancellor`,
  `cleric priest bishop archbishop pope imam rabbi pastor minister vicar reverend monk nun cardinal`,
  `activist campaigner organizer organiser protester protestor demonstrator advocate volunteer unionist`,
  `worker farmer driver baker butcher chef waiter shopkeeper fisherman miner builder electrician plumber carpenter
   mechanic cleaner cashier tailor gardener publican landlord trader engineer captain deckhand nurse coxswain ferryman
   postman beekeeper blacksmith hairdresser librarian curator gamekeeper lifeguard dairyman`,
  `musician singer composer songwriter conductor guitarist drummer bassist pianist violinist cellist organist piper`,
  `resident neighbor neighbour villager tenant homeowner local pensioner retiree commuter`,
  `witness bystander passenger survivor victim onlooker motorist passer-by patient`,
  `man father husband brother son grandfather uncle boyfriend boy teenager businessman widower nephew fiancé gentleman`,
  `woman mother wife sister daughter grandmother aunt girlfriend girl teenager businesswoman widow niece fiancée lady`,
  `friend pal colleague neighbor neighbour classmate roommate teammate partner insider source`,
  `relative father mother husband wife brother sister son daughter grandfather grandmother uncle aunt cousin parent
   widow widower`,
  `student pupil undergraduate graduate teenager`,
  `defendant suspect accused killer gunman attacker robber thief`,
  `critic opponent rival supporter ally counterpart`,
  `veteran`,
  `juror`,
  `caretaker janitor porter guard receptionist operator technician`,
  `newcomer`,
  `shareholder investor customer client employee staffer employer`,
].map(family => family.trim().split(/\s+/))

/** Role heads that tell a gender. */
export const GENDERED_ROLES: Readonly<Record<string, 'feminine' | 'masculine'>> = Object.fromEntries([
  ...`spokesman chairman congressman businessman policeman fisherman assemblyman man father husband brother son
   grandfather uncle boyfriend boy widower nephew king actor headmaster waiter foreman gentleman gunman batsman monk
   alderman fiancé councilman baron`
    .split(/\s+/)
    .map(word => [word, 'masculine'] as const),
  ...`spokeswoman chairwoman congresswoman businesswoman policewoman assemblywoman woman mother wife sister daughter
   grandmother aunt girlfriend girl widow niece queen actress headmistress nun lady fiancée councilwoman baroness`
    .split(/\s+/)
    .map(word => [word, 'feminine'] as const),
])

/** Titles made of several words whose last is no role head, or whose words would be taken for a name. */
export const ROLE_PHRASES: readonly string[] = [
  'secretary of state',
  'secretary of defense',
  'secretary-general',
  'attorney general',
  'prime minister',
  'first minister',
  'vice president',
  'chief of staff',
  'head of state',
  'head of government',
  'chief executive',
  'chief executive officer',
  'editor in chief',
  'director general',
  'member of parliament',
  'fm',
  'pm',
]

/** Words that may stand within a role before its head: "Deputy", "former", "interim". */
export const ROLE_MODIFIERS: readonly string[] = `
deputy vice acting interim former ex outgoing incoming senior junior chief assistant associate executive managing
lead principal general foreign prime first lady home finance defence defense interior health education energy
environment transport trade justice labor labour state federal national regional local district county city
veteran retired late then longtime head top leading
`
  .trim()
  .split(/\s+/)

/** Heads of nominals and names that are organisations. */
export const ORGANIZATION_HEADS: readonly string[] = `
agency association authority bank board body brigade bureau cabinet campaign charity church club coalition college
commission committee company congress consortium cooperative corporation council court department directorate
embassy faculty federation firm force foundation fund government group guild hospital inquiry institute
institution junta laboratory league legislature ministry mission mosque museum network observatory office
organization organisation panel parliament party police regulator school secretariat senate service society
startup studio synod team think-tank trade-union tribunal trust union united university watchdog administration airline
airlines airways alliance army assembly brotherhood caucus chamber center centre clinic command conference
delegation exchange holdings house industries initiative insurer labs media navy news newspaper
paper magazine operator orchestra post press publisher retailer sect squad station syndicate
times tribune courier herald gazette wire chronicle utility zoo inc corp ltd llc plc co gmbh ag sa
daily supporters albion lines regiment collective partnership programme program project utilities rovers wanderers athletic fc city-council
`
  .trim()
  .split(/\s+/)

/** Endings of names that are companies for certain. */
export const COMPANY_SUFFIXES: readonly string[] = [
  'inc',
  'corp',
  'ltd',
  'llc',
  'plc',
  'co',
  'gmbh',
  'ag',
  'sa',
  'nv',
  ...`foods motors airlines airways energy resources systems technologies solutions partners pharmaceuticals therapeutics
  logistics holdings ventures semiconductor semiconductors electronics robotics dynamics software networks communications
  telecom entertainment pictures studios breweries railways ferries hotels resorts properties industries aerospace
  aviation automotive insurance financial securities investments capital lines petroleum mining`
    .trim()
    .split(/\s+/),
]

/** Heads of nominals that are documents and speak in their author's place: "the report says". */
export const DOCUMENT_HEADS: readonly string[] = `
statement report study letter paper document memo memorandum survey poll review analysis article editorial
column book memoir memoirs filing lawsuit complaint indictment affidavit ruling judgment judgement opinion order
brief email e-mail post tweet message note notice release press-release communique communiqué resolution
declaration petition dossier audit assessment manual manifesto testimony transcript website page advert
advertisement sign banner placard headline obituary bulletin warrant summary draft caption pamphlet leaflet findings
data figures records documents reports papers letters statements minutes guidelines research
`
  .trim()
  .split(/\s+/)

/** Heads of nominals that are many people at once. */
export const GROUP_HEADS: readonly string[] = `
people officials residents sources experts analysts critics supporters opponents lawyers prosecutors witnesses
researchers scientists authors doctors nurses teachers students pupils parents families relatives neighbours
neighbors locals villagers workers employees staff members leaders lawmakers legislators senators councillors
ministers diplomats investigators detectives officers authorities activists campaigners protesters demonstrators
organizers organisers advocates pals mates voters fans players economists historians scholars executives managers owners
colleagues friends insiders aides advisers advisors spokespeople representatives negotiators farmers drivers
passengers survivors victims others many some several men women veterans environmentalists engineers
traders investors shareholders customers commuters fishermen politicians conservatives liberals
republicans democrats unions two three both few most
`
  .trim()
  .split(/\s+/)

/** Common nouns that end the name of a place: "Selwyn Bay", "Harrow Street". */
export const PLACE_HEADS: readonly string[] = `
bay beach bridge canal cape castle city coast county cove creek dam delta desert district falls forest glacier
gulf harbor harbour heights hill hills island islands isle isles junction lake lakes mountain mountains ocean park
peak peninsula plain plains plateau point port province quarter quay region reef republic river road square state
states strait straits street territory town trench valley village ward wharf avenue lane airport stadium
basin sea estuary kingdom sound suite hotel motorway boulevard
`
  .trim()
  .split(/\s+/)

/** Words that begin the name of a place: "Lake Orrin", "Port Selwyn". */
export const PLACE_BEGINNINGS: readonly string[] =
  'lake mount port cape fort st saint san santa north south east west upper lower new'.split(' ')

/** Words that begin the name of a newspaper: "the Daily Herald". */
export const PAPER_BEGINNINGS: readonly string[] = 'daily evening weekly morning'.split(' ')

/** Heads of names that are events, laws and treaties. */
export const EVENT_HEADS: readonly string[] = `
war wars revolution festival olympics games cup championship championships election elections referendum summit
marathon uprising strike crisis conflict disaster massacre pandemic epidemic hurricane typhoon storm flood
earthquake eruption accident crash inquest trial conference derby day prize award awards
`
  .trim()
  .split(/\s+/)

export const LAW_HEADS: readonly string[] =
  'act bill treaty accord accords agreement pact convention protocol constitution amendment deal charter directive'.split(
    ' ',
  )
