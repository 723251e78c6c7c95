/** What a byline may begin with; names follow, after a colon or a space. */
export const BYLINE_OPENERS: readonly string[] = [
  'by',
  'words',
  'words by',
  'text',
  'text by',
  'story',
  'story by',
  'written by',
  'reported by',
  'report by',
  'a report by',
  'special report by',
  'exclusive by',
  'exclusive: by',
  'analysis by',
  'opinion by',
  'comment by',
  'review by',
  'interview',
  'interview by',
  'author',
  'authors',
  'posted by',
  'published by',
]

/** Words in lower case that a byline may hold between its names. */
export const BYLINE_WORDS: readonly string[] = `
by and with in for from of at to on a an the
words text story report reporting written reported pictures picture photographs photography video graphics
senior deputy associate assistant managing executive chief
national international foreign local regional diplomatic political politics legal courts court
crime home affairs health science environment education technology tech business economics economy finance financial
money city arts culture books media music film sport sports football cricket council community data
investigations investigative features news religion transport travel weather defence defense security world
agency agencies wire service team freelance special guest staff
updated published posted last first modified created am pm a.m p.m est edt gmt bst ago hours hour minutes mins min read
`
  .trim()
  .split(/\s+/)

/** Words in lower case inside and between names: "Joost van der Lee and Dana Finch in Port Selwyn". */
export const NAME_PARTICLES: readonly string[] = `
and in de da di del della van von der den ter zu al el bin ibn ap la le dos du y e
`
  .trim()
  .split(/\s+/)

/** Words one of which makes a line of names a byline though it does not begin with "by". */
export const BYLINE_ROLES: readonly string[] = `
editor reporter reporters correspondent correspondents writer writers columnist critic contributor contributors
contributing producer photographer bureau desk staff
`
  .trim()
  .split(/\s+/)

/** Words that are pictures, and by which their credits begin. */
export const PICTURE_WORDS: readonly string[] = [
  'file photo',
  'photos?',
  'photographs?',
  'photography',
  'pictures?',
  'pics?',
  'images?',
  'illustrations?',
  'graphics?',
  'screenshot',
]

/** Words in lower case that a credit may hold between its names. */
export const CREDIT_WORDS: readonly string[] = `
by and with in for from of at to via the courtesy credit photo photos photograph photographs photography picture
pictures image images illustration illustrations graphic graphics file pool handout screenshot video supplied
source reporting editing writing additional compiled translated translation contributing contributed this report story
article reported inputs agencies
`
  .trim()
  .split(/\s+/)

/** What a credit of the people behind a story begins with; names follow, after a colon, "by" or "from". */
export const CREDIT_OPENERS: readonly string[] = [
  'reporting',
  'additional reporting',
  'editing',
  'writing',
  'compiled',
  'translated',
  'translation',
  'contributing',
  'contributed',
  'contributors',
  'with reporting',
  'with additional reporting',
  'with files',
  'with inputs',
  'edited',
  'produced',
  'production',
  'graphics',
  'design',
]

/** Words in lower case by which a date or time stands alone on a line. */
export const DATE_WORDS: readonly string[] = `
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
published updated posted last first modified created date time on at of the by to
am pm a.m p.m noon midnight est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest ist aest aedt local
ago hour hours hr hrs minute minutes min mins day days week weeks month months year years today yesterday
`
  .trim()
  .split(/\s+/)

/** Words one of which, at the end or after "the", makes a few capitalised words the name of an outlet. */
export const OUTLET_WORDS: readonly string[] = `
news times post herald tribune gazette daily chronicle journal courier wire today press mail star guardian echo
observer independent examiner standard telegraph argus mirror sun globe register review magazine radio network
broadcasting bulletin dispatch ledger sentinel inquirer enquirer advertiser citizen record reporter messenger
mercury monitor leader advocate online weekly digest blog insider
`
  .trim()
  .split(/\s+/)

/** Names of sections and labels of genre that stand above a headline, in lower case. */
export const SECTIONS: readonly string[] = [
  'home',
  'news',
  'latest news',
  'latest',
  'world',
  'world news',
  'uk',
  'uk news',
  'us',
  'us news',
  'u.s.',
  'africa',
  'americas',
  'asia',
  'europe',
  'middle east',
  'international',
  'national',
  'local',
  'local news',
  'regional',
  'politics',
  'election',
  'elections',
  'business',
  'economy',
  'markets',
  'money',
  'finance',
  'technology',
  'tech',
  'science',
  'health',
  'environment',
  'climate',
  'education',
  'crime',
  'courts',
  'society',
  'culture',
  'arts',
  'books',
  'film',
  'music',
  'tv',
  'tv & radio',
  'television',
  'media',
  'entertainment',
  'celebrity',
  'showbiz',
  'lifestyle',
  'life',
  'style',
  'fashion',
  'food',
  'travel',
  'sport',
  'sports',
  'football',
  'soccer',
  'cricket',
  'rugby',
  'tennis',
  'opinion',
  'comment',
  'analysis',
  'editorial',
  'letters',
  'column',
  'columnists',
  'features',
  'feature',
  'interview',
  'interviews',
  'obituary',
  'obituaries',
  'explainer',
  'fact check',
  'review',
  'reviews',
  'podcast',
  'video',
  'live',
  'breaking',
  'breaking news',
  'exclusive',
  'developing',
  'just in',
  'updated',
  'press release',
  'news release',
  'for immediate release',
  'advertorial',
  'sponsored',
  'subscriber exclusive',
  'premium',
  'more',
]

/** News agencies and picture agencies, as they sign pictures. */
export const AGENCIES: readonly string[] = [
  'AP',
  'AFP',
  'AAP',
  'ANI',
  'ANSA',
  'The Associated Press',
  'Associated Press',
  'Agence France-Presse',
  'Anadolu',
  'Bloomberg',
  'dpa',
  'DPA',
  'EFE',
  'EPA-EFE',
  'EPA',
  'Getty Images',
  'Getty',
  'IANS',
  'iStock',
  'Kyodo',
  'PA Media',
  'PA Wire',
  'PA',
  'PTI',
  'Reuters',
  'REUTERS',
  'Rex',
  'Shutterstock',
  'Sputnik',
  'TASS',
  'UPI',
  'Xinhua',
  'Yonhap',
]

/** Words in capitals before a dash that are no place: labels, and words that no place is named. */
export const NO_PLACES: readonly string[] = `
breaking exclusive update updated watch video live opinion analysis comment correction note editor explainer warning
alert just in new news the a an and but of for to on with is are was what why how who when where q says said
sir madam dear sirs 
monday tuesday wednesday thursday friday saturday sunday
`
  .trim()
  .split(/\s+/)
