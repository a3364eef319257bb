/**
 * How much a shared name part says. A part that many bear is weak evidence: two men called Mohammed Omar are seldom one.
 * Figures are bits: about −log2 of the share of people, within the part's own culture, who bear it. The lists hold the
 * parts that meet most often in news from each culture, in their usual spellings; what is not listed is taken to be rare.
 */

/** Borne by one person in about four to thirty of its culture. */
const VERY_COMMON = `
mohammed mohammad mohamed muhammad muhammed mohamad mohamud mahamat mamadou mehmet md mohd ahmed ahmad ahmet ali omar umar hassan hasan hussein husain hussain
husayn hossein abdullah abdallah abdulla abdul khan shah ullah kim lee li park pak wang zhang chen liu nguyen tran kumar singh maria jose juan aung maung ibrahim
`;

/** Borne by one in about thirty to five hundred. */
const COMMON = `
mahmoud mahmud mahmood mustafa moustafa mostafa mustapha khalid khaled khalil karim kareem rahim rahman rehman rahmani aziz azizi hamid hamed hameed said saeed saeid sayed salim saleem salem
salah saleh salih sami samir jamal jamil jalal nasir nasser naser nasr yusuf yousef youssef yusef yousuf yussuf ismail ismael isa issa musa moussa mousa daud dawood dawud suleiman sulaiman sulayman suleyman soleiman
idris idriss ilyas elias yahya yunus younis younes yaqub yaqoub yakub ishaq haroun harun tariq tarek walid waleed rashid rasheed rachid zahir zaher tahir taher bashir basheer amin amir ameer
anwar akbar akram aslam asad assad asif arif ashraf azam bilal faisal faysal fahad fahd farid farooq faruk farouq habib habibullah hadi haider haidar hakim hakimi hamza hanif haq haqqani iqbal imran javed jawad kamal kamil kazem latif
majid malik mansour mansoor mansur masood massoud masud mirza mubarak mukhtar munir murad nabi nabil najib naim nazir noor nur nouri omari qasim qasem kassem qadir qader kadir abdulkadir quraishi rafiq rauf raza reza sadiq sadeq siddiq shafiq shahid sharif sherif
sharifi shaikh sheikh sultan tawfiq usman osman othman wahid wali yasin yassin younas zaman zia ziad zaki zakaria zubair zakir hashim hashem hashimi hashmi husseini hussaini hosseini ahmadi mohammadi karimi rezaei moradi rahimi noori amiri nazari sadat stanikzai ahmadzai
abdulrahman abdulaziz abdulkarim abdulrahim abdulqadir abdulhamid abdulghani abdulsalam abdulmajid abdulbaqi abdulwahab abdulmalik abdulwali abdulsattar abdullahi ghani gul jan zahra fatima fatma aisha khadija mariam maryam layla leila amina zainab zeinab halima
abubakar abubakr aliyu sani bello usmanu garba musa yakubu danjuma mohammadu muhammadu buhari umaru adamu haruna lawal shehu aminu ibrahima souleymane seydou amadou mamadou oumar ousmane boubacar abdoulaye moussa issouf adama traore diallo keita coulibaly diarra toure kone
diop ndiaye ba sow camara conde barry bah sylla cisse sidibe sangare ouedraogo kabore sawadogo ouattara maiga okafor okonkwo eze obi emeka chukwu ade adeyemi olusegun oluwaseun mbeki nkosi dlamini zulu moyo ncube banda phiri mwale tembo kamau mwangi otieno ochieng odhiambo njoroge kariuki wanjiru
deng garang machar kuol akol lual malong majok gatluak gatwech riek tut lam abebe tesfaye haile kebede girma tadesse bekele alemu getachew yohannes gebre gebremedhin hagos berhe tsegay mulugeta ali warsame farah abdi nur hirsi jama aden hersi osman
jean pierre paul joseph emmanuel jacques francois michel andre alain patrick claude marie philippe louis laurent nicolas henri bernard daniel martin robert bosco innocent felix faustin celestin kabila mukendi ilunga kabongo mutombo tshibangu ngoy
john david michael james robert william richard thomas charles george peter paul mark steven stephen edward brian kevin jason jeffrey scott eric andrew daniel matthew anthony joseph christopher kenneth ronald timothy gary frank mary susan karen elizabeth jennifer linda barbara patricia sarah laura anna anne
smith johnson williams brown jones miller davis wilson anderson taylor thomas moore jackson martin thompson white harris clark lewis walker hall young king wright hill scott green adams baker nelson carter mitchell campbell roberts evans turner phillips parker edwards collins stewart morris murphy kelly cook bell
carlos luis jorge pedro miguel antonio francisco manuel jesus alejandro fernando ricardo roberto eduardo sergio javier rafael raul victor mario alberto daniel diego andres oscar hector ramon enrique pablo julio cesar angel gustavo guillermo jaime alvaro ivan german ernesto ruben salvador felipe alfonso armando rodrigo arturo gabriel marcos hugo
garcia rodriguez martinez hernandez lopez gonzalez gonzales perez sanchez ramirez torres flores rivera gomez diaz reyes cruz morales ortiz gutierrez chavez ramos ruiz mendoza castillo jimenez moreno romero herrera medina aguilar vargas castro guzman fernandez munoz rojas silva santos rios alvarez vasquez vazquez mejia molina suarez delgado cardenas salazar
joao paulo pedro luiz marcos lucas souza sousa oliveira pereira lima costa ferreira rodrigues almeida nascimento alves carvalho gomes ribeiro dos antonio
ivan sergei sergey sergii alexander aleksandr oleksandr alexandr alexei aleksei alexey oleksiy dmitry dmitri dmytro vladimir volodymyr andrei andrey andriy mikhail mykhailo nikolai mykola yuri yuriy igor ihor oleg oleh viktor victor vasily vasyl pavel pavlo roman denis denys maxim maksym anton artem evgeny yevgeny yevhen konstantin anatoly valery vitaly vitaliy ruslan maria elena olena natalia olga olha tatiana
ivanov petrov sidorov smirnov kuznetsov popov sokolov lebedev kozlov novikov morozov volkov pavlov fedorov mikhailov nikolaev alexandrov shevchenko kovalenko bondarenko tkachenko kravchenko kovalchuk melnyk boyko marchenko
hans peter wolfgang klaus jurgen dieter manfred gerhard werner walter karl heinz thomas michael andreas stefan christian martin frank markus matthias daniel sabine petra monika ursula anna muller mueller schmidt schneider fischer weber meyer meier maier wagner becker schulz schultz hoffmann koch bauer richter klein wolf schroeder neumann schwarz zimmermann braun hofmann hartmann lange werner krause lehmann
giovanni giuseppe marco paolo luca andrea francesco antonio rossi russo ferrari bianchi romano jan pieter johannes willem piotr krzysztof andrzej tomasz pawel kowalski nowak petr josef novak laszlo istvan janos nagy kovacs szabo toth marko nikola milan dragan zoran goran jovanovic petrovic nikolic markovic stojanovic ion andrei popescu popa georgi dimitar ivanova giorgi
yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo wei jun min hong ming hua ping jian choi jung jeong kang cho yoon jang lim han shin oh seo kwon hwang ahn song hong young jin sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida hiroshi takashi
pham hoang huynh phan vu vo dang bui do ho ngo duong ly van thi minh anh duc hung thanh
min htun tun win soe zaw kyaw naing htay thein myint khin hla oo tin than maung myo moe ye lwin nyunt mya thant swe zin thu hlaing htoo lin ko sein kyi san aye naw saw khun sai eh
rajesh ramesh suresh anil sunil sanjay vijay ajay ashok rahul amit ravi rakesh mukesh sharma gupta verma patel reddy rao das roy sen ghosh devi kaur yadav mishra pandey jha nair menon chowdhury chaudhry choudhury butt bhatti mirza baloch bugti marri mengal afridi mehsud wazir khattak yousafzai khattak begum bibi hossain islam uddin akhter miah rahaman sarkar perera fernando silva thapa gurung tamang rai shrestha
agus budi adi sri wahyu rizal santoso setiawan wibowo siregar putra abu bakar ismail hashim razak najib datu ampatuan mangudadatu dela cruz bautista villanueva aquino
mehmet mustafa ahmet huseyin murat yilmaz kaya demir celik sahin yildiz ozturk aydin arslan dogan kilic aslan koc kurt ozdemir
cohen levi mizrahi peretz biton dahan avraham friedman moshe yosef david yaakov
`;

const VERY_COMMON_BITS = 2;
const COMMON_BITS = 5;
const RARE_BITS = 9;

/** Vowels differ between spellings of one name more than consonants do: the form by which lists are looked up. */
export function spellingClass(folded: string): string {
  return folded
    .replace(/ou|oo/g, 'u')
    .replace(/ee|ie|ij/g, 'i')
    .replace(/y/g, 'i')
    .replace(/o/g, 'u')
    .replace(/(.)\1+/g, '$1');
}

const BITS = new Map<string, number>();
for (const part of COMMON.split(/\s+/)) BITS.set(spellingClass(part), COMMON_BITS);
for (const part of VERY_COMMON.split(/\s+/)) BITS.set(spellingClass(part), VERY_COMMON_BITS);
BITS.delete('');

/** Bits of evidence that sharing the folded part gives; short unlisted parts say less than long ones. */
export function partBits(folded: string): number {
  const listed = BITS.get(spellingClass(folded));
  if (listed !== undefined) return listed;
  if (folded.length <= 2) return COMMON_BITS - 1;
  return folded.length === 3 ? COMMON_BITS + 1 : RARE_BITS;
}
