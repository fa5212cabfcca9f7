/** Owns the English words of the genre: offices, institutions, visited things, and capitalised words that are no names. */

/**
 * Last words of an office, in lower case. After the occupation and government titles of ISCO-08 (major group 1) and the
 * genre's own usage.
 */
export const OFFICE_HEADS: ReadonlySet<string> = new Set(
  (
    'president chairman chairwoman chairperson chair minister secretary governor mayor director ceo cfo coo cto officer ambassador ' +
    'consul professor chancellor dean commissioner general senator representative congressman congresswoman premier king queen ' +
    'executive head manager founder co-founder partner superintendent speaker rector provost principal bursar convener convenor moderator magistrate councilmember councilor ' +
    'councillor councilman councilwoman administrator coordinator treasurer judge envoy attaché chief leader trustee curator ' +
    'clerk librarian chancellor vicar marshal member mp warden registrar inspector superintendent minister-counsellor whip governor-general lecturer nurse matron surgeon physician doctor comptroller controller ombudsman marquess duke earl count commander brigadier commodore sergeant commandant foreman coach technician deputy justice master harbourmaster mec matron imam rabbi ombudswoman chairlady headteacher headmaster headmistress lady teacher student farmer ' +
    'producer actress actor filmmaker engineer scientist researcher advisor adviser counsel counselor counsellor supervisor legislator ' +
    'assemblymember assemblyman assemblywoman delegate spokesperson spokesman spokeswoman lieutenant colonel admiral major captain ' +
    'warden reeve alderman bishop archbishop specialist fellow sheriff undersecretary graduate alumnus alumna apprentice bürgermeister bürgermeisterin prefect maire alcalde intendant interpreter translator driver pilot custodian docent archivist curate priest nun abbot caliph interpreter commissioner-general vice-rector pro-rector laureate sultan emir prince princess vice-president owner chef architect economist analyst'
  ).split(' '),
);

/** Words that qualify an office before its head. */
export const OFFICE_WORDS: ReadonlySet<string> = new Set(
  (
    'lord air wing squadron rear company vice deputy assistant associate executive chief senior financial foreign prime section managing general permanent acting interim ' +
    'county state under regional national global group operating technology information commercial marketing medical academic research ' +
    'first second lieutenant attorney consul police fire school board program project co-chief joint honorary distinguished crown ' +
    'pro paramount clinical protection programme parliamentary cabinet finance trade health education principal founding division department office country area special presidential sales economic political commercial cultural energy public corporate plant site human resources works mine station shift union member hospital ward head lead transport environment security defense defense-attaché energy labour labor agriculture fisheries interior justice tourism youth sports science development communications supply quality production safety factory district town city borough provincial municipal federal high elder minority majority opposition house speaker clinical surgical nursing operations presiding cabinet harbour harbor loan creative under-secretary provincial chamber faculty library university college parliamentary legal digital investment'
  ).split(' '),
);

/** Plural heads whose names follow as a list: `producers A, B and C`. */
export function singularOffice(word: string): string | null {
  const lower = word.toLowerCase();
  if (lower === 'secretaries') return 'secretary';
  if (/^\p{Lu}+s$/u.test(word) && OFFICE_HEADS.has(lower.slice(0, -1))) return word.slice(0, -1);
  const singular = lower.endsWith('men') ? lower.replace(/men$/, 'man') : lower.replace(/s$/, '');
  return singular !== lower && OFFICE_HEADS.has(singular) ? singular : null;
}

/** Forms of address and religious, noble and academic titles before a name, in the spelling of reports; a full stop may follow. */
export const HONORIFIC_WORDS: ReadonlySet<string> = new Set(
  (
    'Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Madam Madame Rev Hon Honourable Honorable Excellency HE Amb Gov Sen ' +
    'Rep Gen Col Lt Capt Sister Most Right Very Sheikh Sheikha Datuk Dato Shri Smt Eng Engr Sr Br Brother Father Pastor Arch Adv ' +
    'Atty Ustaz Alhaji Hajiya Hajj Tan Tun Datin Puan Tuan Kumari Sri Mme Mlle Herr Frau Señor Señora Don Doña Cllr Ald Comrade ' +
    'Smti Emeritus Emerita Seri Ibu Bapak Fr Mzee Bi Lyonpo Dasho Tengku Khun Ven Venerable Msgr Monsignor Bro Bros Hajia ' +
    'Barr Ir Alhaja Shaikh Shaikha Sayyid Sayyida Sheik Mallam Arc Otunba Ing Ato Bwana Ndugu Haji'
  ).split(' '),
);

export const HONORIFICS = new RegExp(String.raw`^(?:${[...HONORIFIC_WORDS].join('|')}|H\.E)\.?$`);

/** Words that make a capitalised run an institution or place rather than a person. */
export const ORGANIZATION_WORDS: ReadonlySet<string> = new Set(
  (
    'university college school institute academy company co ltd limited inc corp corporation llc group holdings bank council commission ' +
    'committee ministry department bureau agency authority association society foundation chamber commerce federation union government ' +
    'administration center centre museum park hospital clinic airport port laboratory laboratories lab headquarters office embassy consulate ' +
    'house hall club hotel church cathedral temple court press news media newswire network services service systems solutions technologies ' +
    'technology industries industry energy partners capital ventures fund trust alliance organization organisation board assembly parliament ' +
    'senate congress festival expo summit forum conference week award awards prize project program programme initiative act development ' +
    'international global administrative region special republic states kingdom nations affairs america europe asia africa street avenue road drive city county state province island river lake mountain valley ' +
    'north south east west'
  ).split(' '),
);

/** Nouns of things that delegations visit; a capitalised name with one of these is a site. */
export const SITE_NOUNS: ReadonlySet<string> = new Set(
  (
    'university college school institute academy company ltd limited inc corp corporation group center centre museum park hospital clinic ' +
    'airport port terminal laboratory laboratories lab labs headquarters facility facilities site plant factory mill refinery mine farm ranch ' +
    'winery vineyard base station dam bridge tower temple church cathedral mosque shrine palace memorial monument gallery theatre theater ' +
    'unit ward mausoleum pagoda citadel square opera wharf pier tunnel railway metro quarry cathedral orphanage kindergarten allotment allotments ground grounds range track racecourse showground creamery cheesery estate stadium arena shipyard yard campus village zone hub market library archive garden gardens zoo development project district complex mall ' +
    'authority foundation office council association bank institution observatory reserve forest beach harbor harbour canal warehouse depot ' +
    'workshop studio studios showroom pavilion exhibition hall house castle fort center mills works foundry incubator accelerator fab ' +
    'showcase smart technology science innovation global hatchery brewery distillery bakery creamery dairy foundries smelter kiln nursery greenhouse dock docks dockyard marina quay lighthouse lock reservoir waterworks substation powerhouse turbine windfarm plants factories mills vineyard sawmill landfill landfil schoolhouse courthouse barracks cemetery synagogue temple monastery abbey chapel basilica fountain aquarium planetarium arboretum sanctuary refuge hostel shelter dispensary sanatorium hospice labs institutes academy observatory telescope reactor pipeline viaduct interchange corridor roundhouse cooperative co-operative collection hangar airfield scheme orchard orchards storage courts court prison tomb cave caves ruins fields greenhouses refineries laboratories stadium compound headquarters school schools barn silo plaza centre hangars airbase academy crossing checkpoint workshops shipyards centres centers clinics schools arena velodrome pool bank exchange ground grounds island glassworks ironworks steelworks brickworks saltworks ropeworks racecourse speedway boatyard sawmills cannery tannery abattoir plantation camp supermarket bazaar souk manor chateau lodge amphitheatre promenade esplanade waterfall hatcheries junction jetty fishery footbridge rink gym gymnasium crematorium auditorium fortress'
  ).split(' '),
);

/** Capitalised words that neither begin nor end a person's name. */
export const NOT_A_NAME: ReadonlySet<string> = new Set(
  (
    'the a an this that these those vice host visiting guest during after before while when with as at in on for from by of and but or its his her their our we he she ' +
    'they it january february march april may june july august september october november december monday tuesday wednesday thursday friday ' +
    'saturday sunday hong kong new york united states kingdom china chinese american british french german japanese korean saudi arabia south ' +
    'north east west african european asian street contact media about photo source original today yesterday both all some many several other'
  ).split(' '),
);

/** Fields of government and business: with an office they are its portfolio. */
export const FIELD_WORDS: ReadonlySet<string> = new Set(
  (
    'petroleum oil gas railways textiles ports irrigation livestock wildlife antiquities electricity telecommunications hydropower ' +
    'manpower cyber trade commerce industry industries transport transportation health education foreign external internal affairs ' +
    'finance economy economic economics defence defense interior justice energy mines mining water resources agriculture forestry ' +
    'fisheries environment environmental climate labour labor employment tourism culture sports sport youth science technology ' +
    'innovation research higher planning development infrastructure housing works communications communication information digital ' +
    'relations cooperation security state home public social welfare services lands land rural urban regional local government ' +
    'investment police prisons customs natural enterprise business exports export maritime shipping aviation roads family women ' +
    'children community heritage arts religion immigration treasury revenue nursing medicine engineering operations marketing ' +
    'sales production quality safety logistics procurement admissions international global student students academic parliamentary ' +
    'legal protocol human partnerships engagement strategy'
  ).split(' '),
);

/** Parts of a body: an office in one of them keeps it in its title, and the body is the organization. */
export const PART_WORDS: ReadonlySet<string> = new Set(
  'school department division office faculty section unit committee bureau directorate branch desk opposition senate assembly parliament house council cabinet board staff mission institute centre center affairs'.split(
    ' ',
  ),
);

/** Last words of company names: with a word before them they are a company that can be toured. */
export const COMPANY_WORDS: ReadonlySet<string> = new Set(
  (
    'robotics motors steel foods electronics pharma pharmaceuticals semiconductor semiconductors energy technologies systems solutions industries aerospace ' +
    'aviation logistics biotech biosciences plastics chemicals cement textiles beverages ferries shipping marine automotive machinery instruments optics ' +
    'poultry seafoods seafood metals mining minerals petroleum gas power electric engineering manufacturing packaging furniture ceramics glass timber paper ' +
    'therapeutics diagnostics devices networks software studios airlines airways rail railways telecom bank brewing distillers wines estates growers partners brothers sons dynamics electric electrics mobility biotech genomics materials capital ventures holdings trading enterprises'
  ).split(' '),
);
