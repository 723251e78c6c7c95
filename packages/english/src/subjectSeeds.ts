/**
 * Words of the news for media topics that are called otherwise, by the topic's name in lower case; in the singular.
 * Compiled by hand from general knowledge.
 */
export const SUBJECT_SEEDS: readonly (readonly [mediaTopic: string, words: readonly string[]])[] = `
election: ballot, polling station, by election, runoff, turnout, election campaign, candidate, constituency, vote
court: lawsuit, courtroom, appeal court, high court, supreme court, county court
trial (court): murder trial, jury, verdict, trial
sentencing (criminal): jail term, prison sentence, sentencing
homicide: murder, manslaughter, killing, stabbing
robbery and theft: robbery, burglary, theft, thief, robber
fraud: scam, forgery
drug trafficking: drug smuggling, drug gang, cocaine
police: detective, police officer, constable
armed conflict: fighting, shelling, ceasefire, front line, offensive, airstrike, air strike, troop, militia
peace talks: peace negotiation, truce
treaty: accord, pact, convention, protocol
diplomacy: diplomat, ambassador, embassy, summit, envoy, consulate, foreign minister, bilateral relation
international relations: sanction, sanctions
disarmament: arms control, nuclear weapon, warhead, missile
legislative body: parliament, senate, assembly, congress, legislature, lawmaker, backbencher
government: cabinet, prime minister, minister, ministry
local government and authority: council, mayor, councillor, town hall, city hall, parish council
budgets and budgeting: budget, budget deficit, budget cut
taxation: tax, levy, income tax, business rate
government aid: subsidy, grant
corruption: bribe, graft
flood: flooding, flash flood, floodwater
fire: blaze, firefighter, arson attack
earthquake: tremor, aftershock
weather: storm, gale, heatwave, snow, rainfall, blizzard, forecast, forecaster, frost
climate change: global warming, carbon emission, greenhouse gas
water supply: reservoir, water shortage, drinking water, water main, borewell
road accident and incident: car crash, road crash, pile up
maritime accident and incident: shipwreck, capsizing, sinking, ferry inquiry, ferry disaster
school: pupil, headteacher, classroom, headmaster, exam
college and university: professor, campus, tuition fee, lecture
hospital: ward, emergency department, accident and emergency department, surgeon, nurse, clinic
vaccine: vaccination, immunisation, jab
conventional medicine: drug trial, prescription, antibiotic
health: disease, infection, outbreak, epidemic, symptom
mental health and disorder: anxiety, mental illness
employment: job, vacancy, workforce
labour strike: strike, walkout, picket, picket line, industrial action
unions: trade union, shop steward, union
wages and benefits: wage, salary, pay rise, overtime
layoffs and downsizing: redundancy, job cut, layoff
inflation: consumer price, cost of living
interest rate: base rate
central bank: monetary policy committee
corporate earnings: profit, quarterly profit, revenue, turnover
merger or acquisition: takeover, merger, acquisition, buyout
stocks and securities: share, share price, shareholder, stock market
retail: shop, supermarket, shopper, retailer
residential real estate: house building, house price, landlord, rent, tenant, housing development, new home
transport: bus, ferry, tram, timetable, fare, commuter, bridge
railway transport: train, railway, rail line, railway station
road transport: lorry, motorway, bypass, road closure
air transport: airline, airport, flight, passenger jet
energy and resource: power station, power cut, electricity price, gas price
renewable energy: wind farm, turbine, solar panel, tidal power
agriculture: farmer, harvest, crop, barley, wheat, livestock, cattle, sheep
commercial fishing: fishery, trawler, fisherman, herring, quota
environmental pollution: pollution, sewage, oil spill, contamination
conservation: wildlife, nature reserve, endangered species, habitat
religion: bishop, priest, worshipper, parish, imam, vicar
immigration: migrant, asylum seeker, visa
refugees and internally displaced people: refugee, displaced person
poverty: food bank, hardship
discrimination: prejudice, bias
charity: fundraiser, donation, donor, volunteer
sport: world cup, league, olympic games, coach, match, footballer, forward, winger, full back, club, goal, team, league, season, striker, defender, penalty, athlete, fan, stadium, trophy, championship, tournament
soccer: football, football club, midfielder, goalkeeper, centre forward, transfer fee
cricket: wicket, innings, batsman, bowler, test match
tennis: set point, tie break, grand slam
music: song, album, concert, band, orchestra, choir, singer
theatre: playwright, stage, premiere, actor
cinema: film, film director, screening
literature: novel, poet, author, novelist
visual arts: painter, exhibition, gallery, sculptor
library and museum: museum, library, curator
television: broadcaster, episode, tv series
newspaper: editor, journalist, tabloid
science and technology: researcher, scientist, study, experiment, laboratory
astronomy: telescope, comet, planet, galaxy
computing and information technology: software, algorithm, data centre, laptop
artificial intelligence: chatbot, machine learning
cyber crime: hacker, data breach, phishing
travel and tourism: tourism, tourist, holidaymaker, hotel, visitor
restaurant: chef, menu, diner
wedding: bride, groom
death and dying: funeral, obituary, mourner
animal: dog, cat, goat, horse, bird, pet
`
  .trim()
  .split('\n')
  .map(line => {
    const [name = '', words = ''] = line.split(': ')
    return [name, words.split(', ')] as const
  })
