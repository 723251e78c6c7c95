/** A place with demonyms: its usual English name; demonyms, adjective first; other names; where its government sits. */
export type PlaceRow = readonly [
  name: string,
  demonyms: readonly string[],
  aliases: readonly string[],
  seats: readonly string[],
]

const rowsOf = (text: string): readonly PlaceRow[] =>
  text
    .trim()
    .split('\n')
    .map(row => {
      const [name = '', demonyms = '', aliases = '', seats = ''] = row.split(';').map(cell => cell.trim())
      const list = (cell: string) => (cell === '' ? [] : cell.split(',').map(item => item.trim()))
      return [name, list(demonyms), list(aliases), list(seats)] as const
    })

/** Countries, with the capital or seat by which news calls the government. Compiled by hand from general knowledge. */
export const COUNTRIES: readonly PlaceRow[] = rowsOf(`
Afghanistan; Afghan, Afghans; ; Kabul
Albania; Albanian, Albanians; ; Tirana
Algeria; Algerian, Algerians; ; Algiers
Angola; Angolan, Angolans; ; Luanda
Argentina; Argentine, Argentinian, Argentines, Argentinians; ; Buenos Aires
Armenia; Armenian, Armenians; ; Yerevan
Australia; Australian, Australians; ; Canberra
Austria; Austrian, Austrians; ; Vienna
Azerbaijan; Azerbaijani, Azeri, Azerbaijanis; ; Baku
Bahrain; Bahraini, Bahrainis; ; Manama
Bangladesh; Bangladeshi, Bangladeshis; ; Dhaka
Belarus; Belarusian, Belarusians; ; Minsk
Belgium; Belgian, Belgians; ; Brussels
Bolivia; Bolivian, Bolivians; ; La Paz
Bosnia and Herzegovina; Bosnian, Bosnians; Bosnia; Sarajevo
Botswana; Botswanan; ; Gaborone
Brazil; Brazilian, Brazilians; ; Brasilia, Brasília
Bulgaria; Bulgarian, Bulgarians; ; Sofia
Burkina Faso; Burkinabe; ; Ouagadougou
Cambodia; Cambodian, Cambodians; ; Phnom Penh
Cameroon; Cameroonian, Cameroonians; ; Yaoundé
Canada; Canadian, Canadians; ; Ottawa
Chad; Chadian, Chadians; ; N'Djamena
Chile; Chilean, Chileans; ; Santiago
China; Chinese; People's Republic of China, PRC; Beijing
Colombia; Colombian, Colombians; ; Bogota, Bogotá
Costa Rica; Costa Rican, Costa Ricans; ; San José
Croatia; Croatian, Croats, Croat; ; Zagreb
Cuba; Cuban, Cubans; ; Havana
Cyprus; Cypriot, Cypriots; ; Nicosia
Czech Republic; Czech, Czechs; Czechia; Prague
Democratic Republic of the Congo; Congolese; DR Congo, DRC; Kinshasa
Denmark; Danish, Danes; ; Copenhagen
Dominican Republic; ; ; Santo Domingo
Ecuador; Ecuadorian, Ecuadorean, Ecuadorians; ; Quito
Egypt; Egyptian, Egyptians; ; Cairo
El Salvador; Salvadoran, Salvadorans; ; San Salvador
Eritrea; Eritrean, Eritreans; ; Asmara
Estonia; Estonian, Estonians; ; Tallinn
Ethiopia; Ethiopian, Ethiopians; ; Addis Ababa
European Union; ; EU, E.U.; 
Fiji; Fijian, Fijians; ; Suva
Finland; Finnish, Finns; ; Helsinki
France; French, Frenchman, Frenchwoman, Frenchmen; ; Paris, the Élysée
Georgia; Georgian, Georgians; ; Tbilisi
Germany; German, Germans; ; Berlin
Ghana; Ghanaian, Ghanaians; ; Accra
Greece; Greek, Greeks; ; Athens
Guatemala; Guatemalan, Guatemalans; ; Guatemala City
Haiti; Haitian, Haitians; ; Port-au-Prince
Honduras; Honduran, Hondurans; ; Tegucigalpa
Hungary; Hungarian, Hungarians; ; Budapest
Iceland; Icelandic, Icelanders, Icelander; ; Reykjavik, Reykjavík
India; Indian, Indians; ; New Delhi, Delhi
Indonesia; Indonesian, Indonesians; ; Jakarta
Iran; Iranian, Iranians; Islamic Republic of Iran; Tehran
Iraq; Iraqi, Iraqis; ; Baghdad
Ireland; Irish, Irishman, Irishwoman, Irishmen; ; Dublin
Israel; Israeli, Israelis; ; Jerusalem
Italy; Italian, Italians; ; Rome
Ivory Coast; Ivorian, Ivorians; Côte d'Ivoire; Abidjan
Jamaica; Jamaican, Jamaicans; ; Kingston
Japan; Japanese; ; Tokyo
Jordan; Jordanian, Jordanians; ; Amman
Kazakhstan; Kazakh, Kazakhs; ; Astana
Kenya; Kenyan, Kenyans; ; Nairobi
Kosovo; Kosovar, Kosovars; ; Pristina
Kuwait; Kuwaiti, Kuwaitis; ; Kuwait City
Kyrgyzstan; Kyrgyz; ; Bishkek
Laos; Laotian, Laotians; ; Vientiane
Latvia; Latvian, Latvians; ; Riga
Lebanon; Lebanese; ; Beirut
Liberia; Liberian, Liberians; ; Monrovia
Libya; Libyan, Libyans; ; Tripoli
Lithuania; Lithuanian, Lithuanians; ; Vilnius
Luxembourg; Luxembourgish; ; 
Madagascar; Malagasy; ; Antananarivo
Malawi; Malawian, Malawians; ; Lilongwe
Malaysia; Malaysian, Malaysians; ; Kuala Lumpur
Mali; Malian, Malians; ; Bamako
Malta; Maltese; ; Valletta
Mexico; Mexican, Mexicans; ; Mexico City
Moldova; Moldovan, Moldovans; ; Chisinau
Mongolia; Mongolian, Mongolians; ; Ulaanbaatar
Montenegro; Montenegrin, Montenegrins; ; Podgorica
Morocco; Moroccan, Moroccans; ; Rabat
Mozambique; Mozambican, Mozambicans; ; Maputo
Myanmar; Burmese; Burma; Naypyidaw
Namibia; Namibian, Namibians; ; Windhoek
Nepal; Nepali, Nepalese; ; Kathmandu
Netherlands; Dutch, Dutchman, Dutchwoman, Dutchmen; the Netherlands, Holland; The Hague, Amsterdam
New Zealand; New Zealanders, New Zealander; ; Wellington
Nicaragua; Nicaraguan, Nicaraguans; ; Managua
Niger; Nigerien; ; Niamey
Nigeria; Nigerian, Nigerians; ; Abuja
North Korea; North Korean, North Koreans; DPRK, Democratic People's Republic of Korea; Pyongyang
North Macedonia; Macedonian, Macedonians; Macedonia; Skopje
Norway; Norwegian, Norwegians; ; Oslo
Oman; Omani, Omanis; ; Muscat
Pakistan; Pakistani, Pakistanis; ; Islamabad
Palestine; Palestinian, Palestinians; ; Ramallah
Panama; Panamanian, Panamanians; ; Panama City
Papua New Guinea; Papuan; ; Port Moresby
Paraguay; Paraguayan, Paraguayans; ; Asunción
Peru; Peruvian, Peruvians; ; Lima
Philippines; Filipino, Philippine, Filipinos; the Philippines; Manila
Poland; Polish, Poles; ; Warsaw
Portugal; Portuguese; ; Lisbon
Qatar; Qatari, Qataris; ; Doha
Romania; Romanian, Romanians; ; Bucharest
Russia; Russian, Russians; Russian Federation; Moscow, the Kremlin, Kremlin
Rwanda; Rwandan, Rwandans; ; Kigali
Saudi Arabia; Saudi, Saudis; ; Riyadh
Senegal; Senegalese; ; Dakar
Serbia; Serbian, Serb, Serbs; ; Belgrade
Sierra Leone; Sierra Leonean; ; Freetown
Singapore; Singaporean, Singaporeans; ; 
Slovakia; Slovak, Slovaks; ; Bratislava
Slovenia; Slovenian, Slovene, Slovenes; ; Ljubljana
Somalia; Somali, Somalis; ; Mogadishu
South Africa; South African, South Africans; ; Pretoria
South Korea; South Korean, South Koreans; Republic of Korea; Seoul
South Sudan; South Sudanese; ; Juba
Spain; Spanish, Spaniards, Spaniard; ; Madrid
Sri Lanka; Sri Lankan, Sri Lankans; ; Colombo
Sudan; Sudanese; ; Khartoum
Sweden; Swedish, Swedes, Swede; ; Stockholm
Switzerland; Swiss; ; Bern
Syria; Syrian, Syrians; ; Damascus
Taiwan; Taiwanese; ; Taipei
Tajikistan; Tajik, Tajiks; ; Dushanbe
Tanzania; Tanzanian, Tanzanians; ; Dodoma
Thailand; Thai, Thais; ; Bangkok
Tunisia; Tunisian, Tunisians; ; Tunis
Turkey; Turkish, Turks; Türkiye; Ankara
Turkmenistan; Turkmen; ; Ashgabat
Uganda; Ugandan, Ugandans; ; Kampala
Ukraine; Ukrainian, Ukrainians; ; Kyiv, Kiev
United Arab Emirates; Emirati, Emiratis; UAE; Abu Dhabi
United Kingdom; British, Britons; UK, U.K., Britain, Great Britain; London, Downing Street, Whitehall
United States; American, Americans; US, U.S., USA, U.S.A., United States of America, the United States, America; Washington, the White House
Uruguay; Uruguayan, Uruguayans; ; Montevideo
Uzbekistan; Uzbek, Uzbeks; ; Tashkent
Venezuela; Venezuelan, Venezuelans; ; Caracas
Vietnam; Vietnamese; ; Hanoi
Yemen; Yemeni, Yemenis; ; Sanaa
Zambia; Zambian, Zambians; ; Lusaka
Zimbabwe; Zimbabwean, Zimbabweans; ; Harare
`)

/** What is no country, or none of its own, and has demonyms. */
export const REGIONS: readonly PlaceRow[] = rowsOf(`
Africa; African, Africans
Asia; Asian, Asians
England; English, Englishman, Englishwoman, Englishmen
Europe; European, Europeans
Scotland; Scottish, Scots, Scot
Wales; Welsh, Welshman, Welshwoman, Welshmen
`)

/** Countries by their codes of three letters, ISO 3166's and sport's: results have them, "Dana Lee (GBR)". */
export const COUNTRY_CODES: ReadonlyMap<string, string> = new Map(
  `
Afghanistan AFG; Albania ALB; Algeria DZA ALG; Angola AGO ANG; Argentina ARG; Armenia ARM; Australia AUS;
Austria AUT; Azerbaijan AZE; Bahrain BHR BRN; Bangladesh BGD BAN; Belarus BLR; Belgium BEL; Bolivia BOL; Bosnia
and Herzegovina BIH; Botswana BWA; Brazil BRA; Bulgaria BGR BUL; Burkina Faso BFA; Cambodia KHM CAM; Cameroon
CMR; Canada CAN; Chad TCD; Chile CHL CHI; China CHN; Colombia COL; Costa Rica CRI CRC; Croatia HRV CRO; Cuba
CUB; Cyprus CYP; Czech Republic CZE; Democratic Republic of the Congo COD; Denmark DNK DEN; Dominican Republic
DOM; Ecuador ECU; Egypt EGY; El Salvador SLV ESA; England ENG; Eritrea ERI; Estonia EST; Ethiopia ETH; Fiji FJI
FIJ; Finland FIN; France FRA; Georgia GEO; Germany DEU GER; Ghana GHA; Greece GRC GRE; Guatemala GTM GUA; Haiti
HTI HAI; Honduras HND HON; Hungary HUN; Iceland ISL; India IND; Indonesia IDN INA; Iran IRN IRI; Iraq IRQ;
Ireland IRL; Israel ISR; Italy ITA; Ivory Coast CIV; Jamaica JAM; Japan JPN; Jordan JOR; Kazakhstan KAZ; Kenya
KEN; Kosovo KOS; Kuwait KWT KUW; Kyrgyzstan KGZ; Laos LAO; Latvia LVA LAT; Lebanon LBN LIB; Liberia LBR; Libya
LBY LBA; Lithuania LTU; Luxembourg LUX; Madagascar MDG MAD; Malawi MWI; Malaysia MYS MAS; Mali MLI; Malta MLT;
Mexico MEX; Moldova MDA; Mongolia MNG MGL; Montenegro MNE; Morocco MAR; Mozambique MOZ; Myanmar MMR MYA; Namibia
NAM; Nepal NPL NEP; Netherlands NLD NED; New Zealand NZL; Nicaragua NIC NCA; Niger NER NIG; Nigeria NGA NGR;
North Korea PRK; North Macedonia MKD; Norway NOR; Oman OMN OMA; Pakistan PAK; Palestine PSE PLE; Panama PAN;
Papua New Guinea PNG; Paraguay PRY PAR; Peru PER; Philippines PHL PHI; Poland POL; Portugal PRT POR; Qatar QAT;
Romania ROU; Russia RUS; Rwanda RWA; Saudi Arabia SAU KSA; Scotland SCO; Senegal SEN; Serbia SRB; Sierra Leone
SLE; Singapore SGP; Slovakia SVK; Slovenia SVN SLO; Somalia SOM; South Africa ZAF RSA; South Korea KOR; South
Sudan SSD; Spain ESP; Sri Lanka LKA SRI; Sudan SDN SUD; Sweden SWE; Switzerland CHE SUI; Syria SYR; Taiwan TWN
TPE; Tajikistan TJK; Tanzania TZA TAN; Thailand THA; Tunisia TUN; Turkey TUR; Turkmenistan TKM; Uganda UGA;
Ukraine UKR; United Arab Emirates ARE UAE; United Kingdom GBR; United States USA; Uruguay URY URU; Uzbekistan
UZB; Venezuela VEN; Vietnam VNM VIE; Wales WAL; Yemen YEM; Zambia ZMB ZAM; Zimbabwe ZWE ZIM
`
    .split(';')
    .flatMap(row => {
      const [, name = '', codes = ''] =
        /^\s*(.+?)((?:\s[A-Z]{3})+)\s*$/u.exec(row.replaceAll('\n', ' ')) ?? []
      return codes
        .trim()
        .split(' ')
        .map((code): [string, string] => [code, name])
    }),
)

/** Places that are no country and that news names without saying what they are. */
export const PLACES: readonly string[] = `
Africa;Antarctica;Asia;Europe;North America;South America;Latin America;Middle East;Arctic;Crimea;Gaza;West Bank;
Balkans;Caribbean;Siberia;Scandinavia;Caucasus;Kashmir;Tibet;Hong Kong;Greenland;England;Scotland;Wales;
Northern Ireland;California;Texas;Florida;New York;Chicago;Los Angeles;San Francisco;Boston;Seattle;Istanbul;
Mumbai;Shanghai;Sydney;Melbourne;Toronto;Montreal;Vancouver;Barcelona;Milan;Munich;Hamburg;Frankfurt;Geneva;
Zurich;Manchester;Liverpool;Birmingham;Glasgow;Edinburgh;Belfast;Cardiff;Lagos;Johannesburg;Cape Town;Dubai;
St. Petersburg;Donetsk;Luhansk;Kharkiv;Odesa;Aleppo;Mosul;Kandahar;Karachi;Lahore;Kolkata;Osaka;Kyoto;
Rio de Janeiro;São Paulo;Korean Peninsula;Arctic Ocean;Atlantic;Pacific;Mediterranean;Black Sea;Baltic;
Persian Gulf;Red Sea;Alaska;Hawaii;Ohio;Pennsylvania;Michigan;Georgia;Arizona;Nevada;Virginia;Iowa;New Hampshire;
Brooklyn;Manhattan;Hollywood;Silicon Valley;Wall Street
`
  .split(';')
  .map(place => place.trim())
  .filter(place => place !== '')

/** Groups of people by religion, party or origin that are written with a capital. */
export const NATIONALITIES: readonly string[] = `
Muslim Muslims Christian Christians Jewish Jews Hindu Hindus Buddhist Buddhists Sikh Sikhs Catholic Catholics
Protestant Protestants Sunni Shiite Kurdish Kurds Kurd Arab Arabs Hispanic Latino Latinos
Republican Republicans Democrat Democrats Democratic Conservative Conservatives Liberal Liberals Labour Tory Tories
Catalan Basque Soviet Nordic Tibetan Chechen Hispanics Korean Koreans
`
  .trim()
  .split(/\s+/)
