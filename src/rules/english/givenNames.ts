/** Owns given names that are common in English reports: a weak sign that two capitalised words are a person. */

/** In lower case; widely used given names of many languages, none of them an everyday English noun of the genre. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'aaron abdul abdulaziz abdullah abdulrahman abena abigail abiodun adaeze adam ade adebayo adel adriana agnes agnieszka ahmad ' +
    'ahmed aisha ajay akhter akiko akira akua alan albert alejandra alejandro aleksandr alessandro alex alexander alexandra ' +
    'alhassan ali alice alicia alison aliyu allison alok ama amadou amanda amara amelia amina aminata amir amit amos amy ana ' +
    'anastasia anders andre andrea andreas andrew andrzej angela anil anita anjali ann anna anne annette anthony anton antonio ' +
    'anwar arash arif arjun arnold arthur arvind asad ashok asif aslam asma astrid atsushi ayesha aylin ayodele azadeh aziz ' +
    'babatunde bako barbara bashir bassam beatrice beatriz ben benjamin bernard beth bianca bilal binod birgit bob bogdan boris ' +
    'boubacar brandon brenda brian bridget bruce bruno burak carl carla carlos carmen carol caroline catherine cecilia chanda ' +
    'charity charles charlotte chiara chidi chika chinedu chinwe chipo chris christian christina christine christopher chukwuma ' +
    'claire clara clare claudia colin collins cristina curtis cynthia dale dan dana daniel daniela dariusz david deborah deepa ' +
    'deepak denise dennis diana diane diego dilip dilshod dmitri dmitry dmytro dominic donald donna dorothy douglas duncan ebele ' +
    'edith eduardo edward edwin efua eleanor elena elif elisa elisabeth elise elizabeth ellen elsa emeka emily emma emre enrique ' +
    'eric erica erik erika ernesto esther eunice eva evans evelyn ewa fahd faisal farah farhana farid farida fathima fatima fatma ' +
    'felix feng fernanda fernando festus fiona firoz florence folasade frances francesca francesco francis francisco francois ' +
    'frank franz fred frederick fumiko gabriel gabriela gamal gareth gary geoffrey george gerald gerard ghulam gilbert giorgi ' +
    'giovanni giulia giuseppe gladys gloria goran gordon graham greg gregory greta grzegorz guillermo gulnara gunnar gustavo habib ' +
    'hadi hakan hamad hamid hana hanan hannah hans harold harriet harry haruki hasan hassan heather hector heidi helen helena ' +
    'helga henrik henry hideki hiroko hiroshi hossein howard huda hugh hugo hussain hussein ian ibrahim ifeanyi ikram imran ines ' +
    'ingrid innocent irene irina isabel isabella ismail ivan ivana jabu jack jacob jakub jamal james jamila jamshid jan jane janet ' +
    'jaroslav jason javed javier jean jeff jeffrey jennifer jens jeremy jerzy jessica jill jim joan joanna joao joel johan johann ' +
    'johanna john johnny jomo jonas jonathan jorge jose josef joseph josephine joshua joy joyce juan judith julia julian juliana ' +
    'julie kamal kaoru kareem karen karim karin karl katarina katarzyna kate katherine kathleen katrin kavita kayode kazuo keiko ' +
    'keith kelly ken kenji kenneth kevin khadija khalid khalil kim kiran kiyoshi koffi kofi kumar kwabena kwaku kwame kwasi ' +
    'lakshmi lars laszlo latifa laura lauren laurence layla lea leah leila lena leo leonard leonardo lerato lewis leyla liam linda ' +
    'lindiwe lisa ljubica lorenzo louis louise lucas lucia lucy luis luisa lukas lukasz luke lydia maciej maeve magdalena magnus ' +
    'mahbub mahesh mahmoud majid malcolm malik mamadou manish manoj manuel marco marcus margaret maria marie mario marion ' +
    'marta martha martin mary maryam masahiro masood mathias matteo matthew maureen maurice max maya meera megan mehdi mehmet ' +
    'melissa michael michelle miguel mikhail milan milica minh miriam mirjana mohamed mohammad mohammed mohan mona monica monika ' +
    'moses mosharraf moussa mpho muhammad mustafa mwangi nabil nadeem nadia naoko naomi narendra naseem nasir nasser natalia ' +
    'natalie natasha nathan nawaz neha neil ngozi nicholas nicola nicole nikhil nikola nikolai nimal nina njeri nkechi noah ' +
    'nobuhiro nomvula noor nora norman nouf noura nyambura okechukwu olena olga oliver olivia olumide oluwaseun omar omari oscar ' +
    'osman otieno ousmane owen pablo pamela patricia patrick paul paula paulo pavel pawel pedro peggy penelope petar peter petra ' +
    'pham philip philippa pierre piotr pradeep prakash pranab precious priya rabia rachel radha rafael rafiq raghav rahul rajendra ' +
    'rajesh ralph ramesh ramon rana rashid rashida raul ravi raymond rebecca reem rekha renata ricardo richard rita rizwan robert ' +
    'roberto robin rodrigo roger rohan rohit roland ronald rosa rosemary roy roza ruth ryan sabina sabita sadiq saeed saif sajid ' +
    'salim salma salman samantha samir samira samuel sandeep sandra sani sanjay sanjeev sapna sara sarah saud scott sean seema ' +
    'selim sergei sergio shabnam shafiq shafiqul shahid shaista shankar sharif sharon sheila shinji shirin siddharth simon siobhan ' +
    'sipho slavica snezana sobhan sofia sofie sohail soheila sophia sophie stanislav stefan stella stephanie stephen steve steven ' +
    'stuart sudha suleiman sumaya sunil sunita suresh susan suzanne sven svetlana sylvia taher takashi takeshi tamara tanvir tariq ' +
    'tendai terence teresa tetsuya thabo thandiwe thanh themba theodore theresa thomas timothy tobias tom tomas tomasz tomoko tony ' +
    'tracy tunde uchenna umar ursula usha usman valentina valerie vanessa vasile vera veronica victor vijay vijaya vikas vikram ' +
    'vincent vinod viola virginia vladimir waleed walter wanda wanjiru wayne wendy wesley wilhelm william wojciech xavier yaqoob ' +
    'yasir yasmin yasser yetunde yohannes yoko yolanda youssef yuki yuri yusuf yvonne zahid zahra zainab zanele zeynep zodwa zoe ' +
    'zoltan'
  ).split(' '),
);
