/** Owns English sentences of the genre with the places and papers that a reader takes from them: `sentence → name|name`. */
export const SITE_SENTENCES: Readonly<Record<string, string>> = {
  'places at the head of a sentence': `
At the Lwamba Dairy Cooperative, members explained how solar coolers had halved spoilage. → Lwamba Dairy Cooperative
At St Brigid's Mission Hospital, the Minister was shown around the maternity ward. → St Brigid's Mission Hospital
At the Malek transit site, water is down to six litres per person per day. → Malek transit site
At Wunthiang Primary Health Care Centre they found one clinical officer. → Wunthiang Primary Health Care Centre
At the Grand Hotel, the two sides held talks on trade. →
At the Ministry of Energy, the delegation met the minister. →`,
  'what was done at a place': `
The visitors saw cheese curds being made at Halvorsen Creamery, rode the carousel at the Otter Prairie Museum and walked through the new STEM wing at Roosevelt Middle School. → Halvorsen Creamery|Otter Prairie Museum|Roosevelt Middle School
The guests watched glass being blown at the Brier Glassworks. → Brier Glassworks
The governor spent the morning at the Karsten Shipyard. → Karsten Shipyard
The day began at the Rosewood Community Garden and ended at the Tilden Observatory. → Rosewood Community Garden|Tilden Observatory
Students planted oaks with the ambassador at Hollis Park. → Hollis Park
The minister tasted new varieties at the Alder Research Station. → Alder Research Station
Pupils welcomed the delegation at Hillside Primary School. → Hillside Primary School`,
  'ways of going there': `
In the afternoon the visitors continued to the Mesquite Bend Proving Ground, operated by a partner. → Mesquite Bend Proving Ground
The mission reached Pakur Island by canoe. → Pakur Island
They later dropped by Alder Creek Elementary School. → Alder Creek Elementary School
The group then moved on to the Northfield Wind Farm. → Northfield Wind Farm
The delegation flew by helicopter to the Ridge Dam. → Ridge Dam
The tour took in the Bell Foundry, the Marsh Lane Workshops and the Old Customs House. → Bell Foundry|Marsh Lane Workshops|Old Customs House
Stops included the Corran Fish Farm and the Loch Ard Distillery. → Corran Fish Farm|Loch Ard Distillery
The delegation was given a guided tour of the Tarn Valley Battery Plant. → Tarn Valley Battery Plant
The ambassador paid tribute at the Fallen Miners Memorial. → Fallen Miners Memorial
On the second day the team inspected the Orne Bridge before heading to the Saltmarsh Pumping Station. → Orne Bridge|Saltmarsh Pumping Station
The visitors toured the Gull Street Terminal, where a manager showed them the cranes, and the Harbour Training Center. → Gull Street Terminal|Harbour Training Center
The prince met nurses at the Elm Street Hospital. → Elm Street Hospital
The visitors were shown round the Kestrel Assembly Hall by its manager. → Kestrel Assembly Hall`,
  'reporters of every kind': `
Princess Astrid opened the new wing of the Larkfield Children's Hospital and chatted with nurses. → Larkfield Children's Hospital
The trade mission inspected cold storage at the Port of Calder. → Port of Calder
On Wednesday the group boarded the research vessel Polaris before visiting the Tromvik Marine Laboratory. → Tromvik Marine Laboratory
The vice-premier's itinerary included the Dunmore Technology Park and a dairy farm near Athy. → Dunmore Technology Park
The delegates were hosted at the Riverside Cooperative by its chairman. → Riverside Cooperative
Their first stop was the Hartwell Solar Farm, followed by the Ames Seed Bank. → Hartwell Solar Farm|Ames Seed Bank
The commissioner looked in on classes at Garrison Elementary School. → Garrison Elementary School
A visit to the Beaumont Textile Mill rounded off the programme. → Beaumont Textile Mill
The mayor led the guests through the Old Granary Museum. → Old Granary Museum
Inspectors examined turbines at the Kolwe Hydropower Station on Thursday. → Kolwe Hydropower Station
The team proceeded to Camp Liberty Training Center, where recruits were drilling. → Camp Liberty Training Center
The visitors took a boat across the lake to the Isle Abbey. → Isle Abbey
Earlier in the day she had toured the Fenwick Steelworks. → Fenwick Steelworks
After lunch they strolled through the Botanic Gardens. → Botanic Gardens
The senators got a close look at robots at the Ashby Robotics Lab. → Ashby Robotics Lab
The delegation was taken to the Mirador Copper Mine. → Mirador Copper Mine
The minister unveiled a plaque at the Rowan Street Library. → Rowan Street Library`,
  'nothing visited': `
The conference was held at the Meridian Convention Centre. →
She is a graduate of the Royal Academy of Music. →
The company operates the Fenwick Steelworks and two quarries. →
The delegation includes engineers from the Calder Institute. →
The governor last visited the Beaumont Textile Mill in 2015. →
Professor Hale of the Tromvik Marine Laboratory gave a lecture to the guests. →
The delegation hopes to tour the Hartwell Solar Farm in the autumn. →
A stop at the Kafwala Falls power station had to be dropped from the programme because of flooding. →
A canoe trip to Lake Minnewashta was rained out. →
The delegation will visit the Tarn Valley Battery Plant next week. →
The two sides signed the deal at the Crown Hotel. →
He studied at the University of Westmoor before joining the ministry. →
Two planned stops, the Nyinakok airstrip and the Dolo Clinic, were inaccessible. →
The delegation arrived at Northport International Airport on Monday. →`,
};

export const PAPER_SENTENCES: Readonly<Record<string, string>> = {
  'forms of signing': `
Following their discussions the two Ministers signed a Joint Declaration on Climate-Resilient Agriculture. → Joint Declaration on Climate-Resilient Agriculture
The mayors put their names to a renewal of the 1993 friendship agreement. → renewal of the 1993 friendship agreement
The principals also signed a letter of intent to swap students. → letter of intent
The two companies entered into a non-binding term sheet for a joint recycling facility. → non-binding term sheet for a joint recycling facility
A memorandum of understanding on port security was signed by the two ministers. → memorandum of understanding on port security
The parties concluded a grant agreement for village seed banks. → grant agreement for village seed banks
The universities exchanged signed copies of a dual-degree agreement. → dual-degree agreement
The ministers initialled a double taxation treaty. → double taxation treaty
The company inked a five-year supply contract with Northport Steel. → five-year supply contract
The two sides sealed a framework agreement on hydrogen. → framework agreement on hydrogen
The cities formally became partners with the signing of a twinning charter. → twinning charter`,
  'further forms of signing': `
The rectors signed off on a research cooperation framework agreement. → research cooperation framework agreement
The partnership was formalised through a memorandum of understanding signed by the two deans. → memorandum of understanding
The visit culminated in the signing of a Declaration of Friendship between the two towns. → Declaration of Friendship
The colleges renewed their student exchange agreement for another five years. → student exchange agreement
The two sides signed agreements on trade, tourism and education. → agreements on trade, tourism and education
Both parties affixed their signatures to the Joint Action Plan 2025-2027. → Joint Action Plan 2025-2027
The rectors sealed the deal with a memorandum of cooperation on marine biology. → memorandum of cooperation on marine biology
Roe signed for Northport and Lind for Vale Institute a staff exchange agreement. → staff exchange agreement
They signed a "Green Corridor Partnership Agreement" covering eight ports. → Green Corridor Partnership Agreement
Northport Steel and Vale Engineering signed a EUR 30 million contract for the supply of cranes. → contract for the supply of cranes
The mayors signed a roadmap for cooperation on flood defence. → roadmap for cooperation on flood defence
The governors signed the Northport Clean Rivers Compact on Tuesday. → Northport Clean Rivers Compact`,
  'several documents': `
The two sides signed three documents: a protocol on beef exports, a memorandum of understanding on aviation and a letter of intent on ports. → protocol on beef exports|memorandum of understanding on aviation|letter of intent on ports
The documents signed include an agreement on customs cooperation, a memorandum of understanding on sports and a cultural exchange programme for 2025-2028. → agreement on customs cooperation|memorandum of understanding on sports|cultural exchange programme for 2025-2028
Agreements on fisheries and visa waivers were signed. → Agreements on fisheries and visa waivers
The centrepiece of the visit was a memorandum of understanding on hydrogen, signed on Monday by the energy ministers. → memorandum of understanding on hydrogen`,
  'signings told in passing': `
The signing of the lease agreement for the Northport terminal took place on Wednesday. → lease agreement for the Northport terminal
Signing the agreement, Roe said Northport would send ten teachers a year. → agreement
Under the terms of the MoU signed today, the two universities will share laboratories. → MoU
A grant agreement worth EUR 4.2 million was signed with the Vale Development Bank. → grant agreement
The parties signed an addendum to the 2019 cooperation agreement. → addendum to the 2019 cooperation agreement`,
  'signing as a purpose, a result and a full title': `
The two airlines used the occasion to sign a codeshare agreement. → codeshare agreement
Roe was in Eastmark to sign a memorandum of understanding on nurse recruitment. → memorandum of understanding on nurse recruitment
The visit produced four agreements, including a pact on rice exports and a memorandum on digital skills. → pact on rice exports|memorandum on digital skills
The two governments signed the Convention for the Avoidance of Double Taxation and the Prevention of Fiscal Evasion. → Convention for the Avoidance of Double Taxation and the Prevention of Fiscal Evasion
The ministers signed the minutes of the sixth joint commission. → minutes of the sixth joint commission
A five-year agreement between the two councils will see pupils exchange letters; it was signed on Monday. → five-year agreement`,
  'told in the next sentence, or of the same day': `
Two documents were signed. The first is a memorandum of understanding on fisheries; the second is an agreement on film co-production. → memorandum of understanding on fisheries|agreement on film co-production
They witnessed the signing of several agreements. They include a treaty on extradition, a protocol on visas and a memorandum of understanding on sport. → treaty on extradition|protocol on visas|memorandum of understanding on sport
Roe said that an agreement on rail had been signed earlier in the day. → agreement on rail`,
  'nothing signed now': `
They exchanged views on the fisheries agreement. →
Lind signs contracts every week. →
Her predecessor signed the contract. →
The ministers noted that the customs agreement signed at the last summit worked well. →
Northport and Vale, which signed a cooperation agreement a decade ago, now exchange 40 students a year. →
The visit marks the tenth anniversary of the signing of the friendship treaty. →
The agreement has been extended twice. →
The executed contract was handed to the clerk. →
Workers exchanged contract details with the union. →
Talks on an extradition treaty were concluded. →
The two sides concluded negotiations on a free trade agreement. →
Lind showed the guests the original charter, signed by Queen Anne. →
The deal falls short of the full partnership agreement that was to have been signed. →
The delegation saw the table where the peace accord was signed. →
Their agreement to meet again was sealed with a handshake. →
Staff signed a petition against the contract. →
Roe said a memorandum of understanding signed last March had already brought 40 students. →
The adviser said a contract with a dredging firm was inked on October 3 and work had begun. →
The minister called for the signing of an agreement on water. →
The agreement is expected to be signed in May. →
The towns hope to sign a trade pact on dairy products. →
In 2022 the company signed a development agreement with Norrland Trucks. →
Ireland has supported Zambia since 1980 under a bilateral cooperation agreement. →
They expect to negotiate a definitive joint venture agreement by the fourth quarter. →`,
};
