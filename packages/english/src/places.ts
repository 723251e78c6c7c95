/**
 * Countries by their usual English name: demonyms (adjective first), other names and abbreviations, and the capital
 * or seat of government, by which news calls the government. Compiled by hand from general knowledge.
 * A row: name; demonyms; other names; seats.
 */
export const COUNTRIES: readonly (readonly [
  name: string,
  demonyms: readonly string[],
  aliases: readonly string[],
  seats: readonly string[],
])[] = `
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
Democratic Republic of the Congo; Congolese; DR Congo, DRC; Kinshasa
Costa Rica; Costa Rican, Costa Ricans; ; San José
Croatia; Croatian, Croats; ; Zagreb
Cuba; Cuban, Cubans; ; Havana
Cyprus; Cypriot, Cypriots; ; Nicosia
Czech Republic; Czech, Czechs; Czechia; Prague
Denmark; Danish, Danes; ; Copenhagen
Dominican Republic; ; ; Santo Domingo
Ecuador; Ecuadorian, Ecuadorean, Ecuadorians; ; Quito
Egypt; Egyptian, Egyptians; ; Cairo
El Salvador; Salvadoran, Salvadorans; ; San Salvador
Eritrea; Eritrean, Eritreans; ; Asmara
Estonia; Estonian, Estonians; ; Tallinn
Ethiopia; Ethiopian, Ethiopians; ; Addis Ababa
European Union; European, Europeans; EU; 
Fiji; Fijian, Fijians; ; Suva
Finland; Finnish, Finns; ; Helsinki
France; French; ; Paris, the Élysée
Georgia; Georgian, Georgians; ; Tbilisi
Germany; German, Germans; ; Berlin
Ghana; Ghanaian, Ghanaians; ; Accra
Greece; Greek, Greeks; ; Athens
Guatemala; Guatemalan, Guatemalans; ; Guatemala City
Haiti; Haitian, Haitians; ; Port-au-Prince
Honduras; Honduran, Hondurans; ; Tegucigalpa
Hungary; Hungarian, Hungarians; ; Budapest
Iceland; Icelandic, Icelanders; ; Reykjavik, Reykjavík
India; Indian, Indians; ; New Delhi, Delhi
Indonesia; Indonesian, Indonesians; ; Jakarta
Iran; Iranian, Iranians; Islamic Republic of Iran; Tehran
Iraq; Iraqi, Iraqis; ; Baghdad
Ireland; Irish; ; Dublin
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
Netherlands; Dutch; the Netherlands, Holland; The Hague, Amsterdam
New Zealand; New Zealanders; ; Wellington
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
Spain; Spanish, Spaniards; ; Madrid
Sri Lanka; Sri Lankan, Sri Lankans; ; Colombo
Sudan; Sudanese; ; Khartoum
Sweden; Swedish, Swedes; ; Stockholm
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
`
  .trim()
  .split('\n')
  .map(row => {
    const [name = '', demonyms = '', aliases = '', seats = ''] = row.split(';').map(cell => cell.trim())
    const list = (cell: string) => (cell === '' ? [] : cell.split(',').map(item => item.trim()))
    return [name, list(demonyms), list(aliases), list(seats)] as const
  })

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
Protestant Protestants Sunni Shiite Kurdish Kurds Arab Arabs African Africans Asian Asians Hispanic Latino Latinos
Republican Republicans Democrat Democrats Democratic Conservative Conservatives Liberal Liberals Labour Tory Tories
Scottish Welsh English Catalan Basque Soviet Nordic Tibetan Chechen Hispanics Korean Koreans
`
  .trim()
  .split(/\s+/)
