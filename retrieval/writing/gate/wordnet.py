"""English words of one sense, from WordNet 3.0 by benchmarks/gate_words.py: each, then its likes. Data.

This software and database is being provided to you, the LICENSEE, by
Princeton University under the following license.  By obtaining, using
and/or copying this software and database, you agree that you have
read, understood, and will comply with these terms and conditions.:

Permission to use, copy, modify and distribute this software and
database and its documentation for any purpose and without fee or
royalty is hereby granted, provided that you agree to comply with
the following copyright notice and statements, including the disclaimer,
and that the same appear on ALL copies of the software, database and
documentation, including modifications that you make for internal
use or for distribution.

WordNet 3.0 Copyright 2006 by Princeton University.  All rights reserved.

THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON
UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR
IMPLIED.  BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON
UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANT-
ABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE
OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT
INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR
OTHER RIGHTS.

The name of Princeton University or Princeton may not be used in
advertising or publicity pertaining to distribution of the software
and/or database.  Title to copyright in this software, database and
any associated documentation shall at all times remain with
Princeton University and LICENSEE agrees to preserve same.
"""

ALIKE = """
abandoned deserted; abandonment defection desertion; abasement abjection; abashed embarrassed; abdomen
abdominal belly; aberrant deviant; abhor abhorrent loathe; abhorrent repulsive; abide bide brook endure
tolerate; abiding enduring; ability able; ablaze aflame; abode dwelling home residence; abolish abolition;
abominable odious; abound abundance abundant; abreaction catharsis; abridge foreshorten shorten; abroad
overseas; abruptness curtness; absence absent; absentminded abstracted; absorb absorption absorptive; absorbed
engrossed enwrapped intent wrapped; abstain abstention; abstruseness obscurity; abuse maltreat; accede defer;
accelerate quicken; accelerator throttle; accent accentuate emphasize stress; accentuate emphasize stress;
acceptance adoption; accepted recognized; accessory accouterment; accident accidental; acclaim hail herald;
acclimatize climate; accommodate adapt suit; accompanying consequent resultant; accomplish achieve attain
fulfil fulfill; accomplished completed; accomplishment achievement; accretion accumulation; accrued
accumulated; acculturate culture; accumulation aggregation collection; acetonemia ketosis; achieve attain;
acknowledge admit; acquaint introduce; acquaintance familiarity; acquiesce assent; acquiescence assent;
acquire acquisition get; acquit exonerate; acrobatic athletic gymnastic; act action; acting playacting;
activate actuate spark trigger; actuate spark trigger; adamant inexorable; addlebrained muddleheaded; adept
practiced proficient skillful; adieu adios; adjacent neighboring; adjectival adjective; adjoin butt;
adjustment alteration modification; administer administration administrative; admonish admonition; ado bustle
flurry; adopt espouse; adorn decorate ornament; adroitness quickness; adult adulthood; adulthood maturity;
adventure escapade; adverb adverbial; adversity hardship; advertise publicize; aerial ethereal; affair matter;
affection affectionate; affectionate fond; affiliated attached connected; affirm confirm corroborate
substantiate; afflicted stricken; affront insult; afire aflare; aflare flaring; afloat rudderless; aforesaid
said; africa african; agape gaping; aged elderly older; agency bureau office; agenda schedule; aggravate
exacerbate exasperate; aggregation collection; aghast dismayed shocked; agile nimble; agony suffering torment;
agree agreement concur; agreement correspondence; aid assist help; ailing peaked; ailment complaint; airless
stuffy; akin kindred; alarm consternation dismay; alien exotic; alienated anomic; alignment coalition;
allegiance commitment; allegory parable; alleviate facilitate relieve; alley alleyway; alligatored cracked;
allocate apportion; allocation allotment; allot assign; allow let permit; alteration modification; altercation
fracas; amaze astonish astound; amazed astonished stunned; amazement astonishment; amazing astonishing; amber
gold; ambiance atmosphere; ambiguous equivocal; ambition ambitious; ambitious challenging; ambuscade ambush;
ambush bushwhack waylay; america american; amiable cordial genial; ammo ammunition; amorphous shapeless;
amount sum; amplification elaboration; amplify magnify; amusement entertainment; analyse analyze examine
study; analysis analytical; analyze examine study; anastomosis anastomotic; anatomic anatomy; anatomical
anatomy; anatomy flesh; ancestry lineage pedigree; anger angry; angle angular; anguish torment; anguished
tormented tortured; animal beast creature; animate enliven inspire; annihilate eradicate; annihilating
devastating withering; annihilation obliteration; announcement proclamation; annoy bother irritate vex;
annoyance irritation vexation; annoyed stung; annoying galling irritating nettlesome pestering; anomic anomie;
answer reply; antagonise counteract; antagonism antagonistic; antic fantastic grotesque; anticipate expect;
anticipation expectancy; antipathy aversion distaste; antique outmoded; antithesis antithetical; apogee
culmination; apologetic apology; appalling dismaying; apparatus setup; apparent evident plain; appeal charm;
appear seem; appease conciliate mollify pacify; applause clapping; applicability pertinence; application
apply; apply employ use utilize; appointment designation; appraisal assessment; appraise assess evaluate;
apprehend apprehension arrest comprehend grasp nab savvy; apprehension understanding; approaching coming
upcoming; approval blessing; approve sanction; apt clever; arbitrate intercede mediate; ardent fervent fiery
impassioned; ardor zeal; arena domain sphere; argot jargon; argue argument argumentative; arise originate;
aristocracy aristocratic gentry nobility; arms munition; aroma odor; arouse elicit evoke provoke; arranged
ordered; arrest nab; arrive come; art artistic arty; arteriolar arteriole; articulate enunciate pronounce;
artificial stilted; artillery gun; artistry prowess; ascendancy dominance; ascertain determine; ascribe
attribute impute; ashen blanched livid; ask enquire; aspect facet; ass buttocks; assail assault; assemblage
assemble gathering; assess evaluate; assimilate ingest; assist help; associate link relate; assorted
miscellaneous mixed sundry; assortment potpourri variety; assume assumption presume; assumed fictive
pretended; assumption premise; assurance confidence; assure ensure insure; astonish astound; astonished
stunned; astronomical astronomy; astute shrewd; asymmetric asymmetry; asynchrony desynchronizing; athletic
gymnastic; athletics sport; atone expiate; attached connected; attempt effort endeavor seek try; attest
certify manifest; attic loft; attire garb; attired dressed garbed; attribute impute; audacious audacity
dauntless; aug august; augur bode portend presage; authentic veritable; authorities government regime;
authority potency; authorization mandate; authorship writing; auto automobile car motorcar; automatic
machinelike; automobile car motorcar; autonomy liberty; autopsy necropsy; auxiliary supplemental
supplementary; avenge retaliate; aversion distaste; awake awaken; awareness cognizance; awed awestruck; awful
unspeakable; awry cockeyed; axiom maxim; backbone guts; backing patronage; backstage offstage; bacteria
bacterial; badger bug pester tease; baffle bewilder mystify puzzle; baffling knotty; baggage luggage; bait
tantalize taunt tease; baked parched scorched sunbaked; bald denuded; ballot voting; balustrade banister;
banal hackneyed threadbare timeworn trite; banging thumping walloping; banish ostracize; bankrupt bankruptcy;
banquet feast; banter chaff; bar ginmill saloon; barb jibe shaft; barbed biting; bare naked nude scanty;
baronial imposing noble stately; barren bleak desolate; barrier roadblock; basement cellar; basis groundwork;
bask enjoy relish savor; bathing washup; bathtub tub; batter buffet; battle engagement; battlefield
battleground; bawdyhouse brothel; bawl bellow; beard whiskers; bearded bewhiskered whiskered; bearing
comportment mien; beast bestial creature; beat vanquish; beautify beauty; bedamn imprecate; beefy burly husky;
befuddle confound confuse; beg beggary implore solicit; beget sire; begin commence start; beguile bewitch
captivate; being existence organism; belie contradict; belief feeling impression notion; believe think;
beloved darling dear; belowground underground; bemoan bewail; beneficial benefit; benefit welfare; bequest
legacy; berate chide rebuke scold; beset chivy harass harry plague; besmirch calumniate; bespeak indicate;
bestial brute; bewhiskered whiskered; bewilder bewilderment mystify puzzle; bewildered confused; bewilderment
puzzlement; bewitch captivate; bias prejudice; bible biblical scripture; biblical scriptural; bibliographical
bibliography; bickering squabble; bidding command; big large; bigger larger; biographical biography;
biomedical biomedicine; bitterness rancor resentment; bivouac camp; bizarre eccentric; blanched livid; blare
blast clamor din; blaring clamor din; blaspheme curse cuss swear; blatancy blatant; blatant blazing clamorous
vociferous; blazing glaring; bleached faded; bleak desolate; blessed damned darned goddam goddamned infernal;
blight plague; blithe lighthearted; blood bloody; bloodstained gory; bloom blossom; blooming flaming; blue
bluish; blunder goof; blunt candid forthright frank; blurred fuzzy; blurt ejaculate; blush flush redden; boast
brag; bode portend presage; bogus fake phony; boil boiler; boisterous unruly; boldness daring; bomb bomber;
bonus fillip; bony cadaverous emaciated gaunt haggard pinched; boom roar roaring thunder; boost encouragement
hike; booty loot plunder; booze liquor spirits; border environ surround; borderline marginal; bore drill;
boring irksome tedious tiresome wearisome; bother irritate vex; bottleneck constriction; bottom underside;
boulder bowlder; bounce ricochet; boundary bounds; boundless unbounded; bouquet corsage; brainy brilliant;
branched forked; brave courageous; bravery courage; brazen insolent; brazil brazilian; breach transgress
violate; breadth width; breakdown dislocation; breakup separation; breast tit; brevity brief; brilliance
brilliant glare grandeur splendor; brilliancy brilliant luster splendor; brilliant superb; bringing delivery;
brink verge; brisk refreshing; britain britannic; broad wide; broadside flyer; broil broiler; bronchial
bronchus; bronchiolar bronchiole; bronzed suntanned tanned; brood dwell; brooding contemplative meditative
pensive reflective; brook creek endure tolerate; brotherhood fraternity; brow forehead; brown brownish; bruise
contusion; brutal cruel savage vicious; bucket pail; budget budgetary; bug pester tease; build construct;
building edifice; bulge protuberance; bulging convex; bulk majority; bullet slug; bully cracking; bunch clump
cluster; bundle package packet sheaf; buoyant perky; burden encumbrance; bureau dresser office; bureaucracy
bureaucratic; burial bury; burly husky; burrow tunnel; bury entomb inter; bush shrub; bushwhack waylay; bushy
shaggy; bustle flurry hustle; butcher slaughter; buttoned fastened; bygone departed; cadaver corpse;
cadaverous emaciated gaunt haggard pinched; cafe coffeehouse; cagey clever; calamity catastrophe disaster
tragedy; calcification calcify; calcify calcium; calculate compute; calculated deliberate; calculation
computation figuring reckoning; caliber calibre; calm serene tranquil; calmness composure equanimity; camping
tenting; canada canadian; candid forthright frank; canonized glorified; capacitor condenser; capitalism
capitalistic; car motorcar; cardinal central fundamental key; careen lurch reel stagger; career vocation;
carelessness negligence; careworn drawn haggard worn; cargo freight shipment; carnal sensual; carpet rug;
carrier carry; carved carven; case instance; castle palace; casual nonchalant; catalog catalogue; catapult
sling; catastrophe disaster tragedy; catastrophic ruinous; categorize category; category class; cater ply;
catholic catholicism; cattle cows oxen; cavity pit; cavort frolic romp skylark; cease discontinue quit stop;
ceaseless incessant; celebrate fete; celerity rapidity; celtic gaelic; cemetery graveyard; center middle;
centering focus focusing; central fundamental key; certification certify; certify manifest; chagrin
humiliation mortification; chance opportunity; chant intone; chaos chaotic; characteristic feature;
characterization delineation; chase pursuit; cheap inexpensive; cheat jockey; cheering shouting; cheery gay
sunny; chemical chemistry; cherished precious treasured; chide rebuke scold; chief main principal; childish
infantile; chill chilly; chip fleck scrap; chipper jaunty; chivy harass harry plague; choice selection; choose
select; chore job task; chortle chuckle; chuck grub; chunk chunky clod lump; churning roiling turbulent; cinch
picnic; cinema cinematic; cipher encipher; circle circular; circuit tour; circular round; circulate diffuse
disseminate; circumscribe confine; circumstances luck; cite mention refer; city metropolis; clad clothed;
clamber scramble; clammy dank; clamor din; clamorous vociferous; clandestine undercover; clang clangor
clangoring clash crash; clangor clash crash; clangoring clash crash; clannishness exclusiveness; clarify
elucidate; clarity clear clearness lucidity; clash crash friction; class classify grade; classification
classify; classificatory classify; classroom schoolroom; clean cleaner; cleaning cleansing; clearness
lucidity; cleave cleft; clergy clerical; climate mood; climax culminate; cling cohere; clique ingroup; clod
lump; clogged clotted; closed shut; closet cupboard; clot coagulate; cloth fabric textile; cloudburst downpour
torrent; cloudy nebulous; clowning prank; clump cluster; clumsy ungainly; clutch seize; clutches grip;
cluttered littered; coalesce fuse mix; coarse vulgar; coast coastal seacoast; coax wheedle; coddle pamper;
code codification codify; codification codify; coerce force; coffee java; cohere cohesion cohesive; coil
gyrate; collaborate cooperate; collect compile; colloquial conversational; colonize colony; colony settlement;
colossal prodigious stupendous; comedy comic; comet cometary; comforting consoling; comic funny; coming
upcoming; commandeer hijack; commence start; comment commentary remark; commerce commercial commercialism;
commiseration pity; commission committee; commit dedicate devote perpetrate; commonwealth country nation;
commotion din rumpus; commune communion; communique dispatch; communism communistic communize; compact stocky;
comparative relative; compare comparison; compass range scope; compassion compassionate; compel oblige;
compensate counterbalance; compete competitive vie; complete finish; compliance comply conformity; complicate
refine; compliment complimentary congratulate; component compose element ingredient part portion; comportment
mien; composing composition; composure equanimity; compound deepen intensify; comprehend comprehension grasp
savvy; comprise contain; compromising conciliatory; compunction remorse; computation figuring reckoning; con
defraud swindle; conceal hide; concealed hidden; concede concession; conceit vanity; conceive concept; concept
conceptual; concerted cooperative; conciliate mollify pacify; conclude conclusive; concluding final;
conclusion decision; concur concurrence; concurrent cooccurring simultaneous; condemn condemnatory decry
excoriate; condemnation disapprobation; condescending patronizing; configuration constellation contour shape;
confine limit throttle; confining constraining limiting restricting; confirm corroborate substantiate;
confirmation verification; confound confuse; confusing perplexing puzzling; confusion disarray; congratulate
congratulatory felicitate; congratulations praise; conjecture hypothesize speculate speculation theorize;
connote imply; conquer inhibit subdue suppress; consequence effect result upshot; consequent resultant;
consist dwell; consolation solace; console solace soothe; consonant consonantal; conspiracy conspire;
constancy constant; constant unvarying; consternation dismay; constitution establishment; constraining
limiting restricting; construe interpret; consume consumption consumptive ingest; consumption intake uptake;
contamination taint; contemplation musing reflection; contemplative meditative pensive reflective;
contemporaries generation; contempt contemptuous disdain scorn; contemptuous disdainful insulting scornful;
contend contention postulate; continent continental; continuous continuum; contour shape; contract
contractual; contradict contradictory; contraption contrivance gadget; contribute lend; contributing
contributory; contrivance gadget; contrive design devise forge invent; conversion convert; convulsive
spasmodic; cooccurring simultaneous; cool coolant cooler; coordinate organise; cope grapple; cordial genial;
corporate embodied incarnate; corporeality physicalness; correspond match; corroborate substantiate; corrode
corrosive; corrupt deprave; cortex cortical; cosmic cosmos; cosmos universe world; couch sofa; counseling
guidance; countenance visage; countless innumerable multitudinous myriad unnumbered; country nation;
countrywide nationwide; coup takeover; court tribunal; cower huddle; cows oxen; craft trade; crafty sly wily;
craggy mountainous; cramp spasm; crawl creep; craze cult furor; crazed deranged; crazy mad; creak screech
squeak; create creation creature; credo creed; creed creedal; crime offense; crimson red reddish; cringe
flinch grovel quail recoil wince; crippling disabling; criterion standard touchstone; criticise criticism
criticize; croak die expire perish; crocked smashed soaked; crop harvest; cross traverse; crossroads hamlet;
crotchety ornery; crouch squat stoop; crow gloat; crucifix crucify; crucifixion crucify; crude crudity earthy;
cruel savage vicious; crumble crumple; crush oppress; cry holler scream shout squall yell; crying insistent;
cryptic inscrutable mysterious; crystallize illuminate; cuba cuban; cuddle nestle nuzzle snuggle; cult furor;
cultural ethnic; cultured polite; curiosity curious; curious funny peculiar queer; curricular curriculum;
curse cuss swear; cursory perfunctory; curtail restrict; curtain drapery; cuss swear; custom customary
tradition; customary habitual; dabbled splattered; dainty mincing; dais pulpit rostrum; damage impairment;
damaging prejudicial; damn goddamn; damned darned goddam goddamned infernal unredeemed; damp moist; dampen
moisten stifle; dapper jaunty; dappled mottled; darling dear; darned goddam goddamned infernal; dart flit
flutter; dash scoot scud; daunt scare; dawn daybreak; dawning daybreak; daydream woolgather; daylight daytime;
dazed groggy; deadlock impasse standstill; deafening earsplitting thunderous; death die; deathlike deathly;
debilitate debility; debility feebleness infirmity; debris dust junk rubble; debut entry introduction; dec
december; deceive deceptive delude; deceleration retardation slowing; decency decent; decide decision; declaim
recite; decomposition disintegration; decorate ornament; decoration ornament; decree fiat; decry excoriate;
dedicate devote; deduce deductive derive infer; deduct subtract; deepen intensify; defeat licking overcome;
defection desertion; defend defensible defensive; defer postpone shelve; defiance defiant; defiant defy;
deficiency inadequacy lack; deficient lacking; deficit shortage; define definition delimit; defining shaping;
deformation distortion; deformed distorted malformed; defraud swindle; defy withstand; degenerate deteriorate;
degree level; delicious delightful; delight please; delirium frenzy fury hysteria; deliver delivery; delve
dig; democracy democratic democratize republic; demolish demolition; demolition destruction; demonstrate prove
show; demonstration presentation; demote relegate; demur except; dense density; depart departure deviate vary;
department departmental; departure going leaving; dependable reliable; depict describe; deposit wedge;
deprecating deprecatory; deprive divest; deride derision derisive; derisive gibelike mocking taunting;
derivative differential; derive infer; des diethylstilbestrol; descend descent; describe descriptive report;
desecration sacrilege; desert forsake; deserve merit; deserving worth; desire want; despair desperation;
despairing desperate; despatch dispatch; despicable vile; despise disdain; despised hated; despoil ransack;
destine doom; destiny fate; destroy destruction destructive ruin; destroyed ruined; detached isolated
separated; detachment disengagement; detect detector notice observe; detectable noticeable; detection sensing;
detector sensor; deter deterrent discourage; determination finding; detest hate; detonate explode; devastating
withering; developing underdeveloped; development evolution; deviant deviate; deviate divert vary; devilment
mischief shenanigan; devise forge invent; dexterous dextrous; diagnose diagnosis; diagnosing diagnosis;
diagnosis diagnostic; dialect idiom; dialysis dialyze; diam diameter; diarrhea diarrhoea; diary journal;
dictate prescribe; dictatorship tyranny; dictum pronouncement; die expire perish; diet dietary; difference
differential differentiate; differentiate distinguish; differentiation distinction; difficult hard; diffident
shy; diffuse disseminate permeate pervade; digging excavation; dignify dignity; dim faint; diminish diminution
lessen; diminished lessened; diminutive petite tiny; din rumpus; dine dinner; dingy grimy; diplomacy
diplomatic; dirt dirty soil; dirty soiled unclean; disability handicap; disable incapacitate; disabled
handicapped; disagree disagreement; disagreement discrepancy; disallow forbid prohibit proscribe veto;
disappear vanish; disappointed frustrated; disappointment letdown; disarm disarmament; disaster disastrous
tragedy; discard dispose; discern distinguish; disclose disclosure divulge reveal; disclosure revelation;
discontinue quit stop; discorporate disembodied; discount dismiss disregard ignore; discouraged disheartened;
discovered observed; discredit disrepute; discrepancy variant; discretion discretionary; disdain scorn;
disdainful insulting scornful; diseased pathologic; disentangle extricate; disgrace dishonor dishonour shame;
disgusting loathsome; disheveled frowzled tousled; dishonor dishonour; disjointed disordered garbled; dismal
dreary gloomy; dismayed shocked; dismiss disregard ignore; disobedience disobey; disobedient disobey;
disordered garbled; disorderly jumbled; dispense distribute; disperse dissipate scatter sprinkle; display
exhibit; dispose disposition; disposition temperament; disregard ignore snub; disrobe undress; disrupt
interrupt; disruption interruption; disruptive riotous troubled tumultuous turbulent; dissemble feign pretend;
dissipate scatter; distill purify; distinction distinguish; distort falsify warp; distorted malformed;
distressing disturbing; district territory; distrust mistrust; dive honkytonk; diversion divert recreation;
divertimento serenade; divest divestiture; divulge reveal; doctrine indoctrinate ism philosophy; document
documentary papers; dogma dogmatic tenet; domain sphere; dominate dominion predominate prevail; door doorway;
doorhandle doorknob; dope gage; dosage dose; dotted flecked speckled; dough kale loot; downpour torrent; doze
drowse; dozens lots scores tons wads; drab dreary somber sombre; drafty draughty; drag haul; drain drainage;
drama dramatic dramatize; dramatic spectacular striking; dramatize embellish pad; draped wrapped; draught gulp
swig; drawn haggard worn; dreadful frightening terrible; dreary gloomy; dressed garbed; dribble trickle; drift
float; drone monotone; droop sag; dross impurity; drown submerge; drugstore pharmacy; dry dryness; dub
nickname; dupe gull; durable lasting; dusk dusky nightfall twilight; dusky swart swarthy; dust dusty junk
rubble; duty obligation responsibility; dwell inhabit live populate; dwelling home; earlier earliest; earn
garner; earnest solemn; earnestness seriousness sincerity; earnings profit profits remuneration salary wage;
earsplitting thunderous; earth globe; earthquake quake; eating feeding; ebullient exuberant; echo
reverberation; eclipse overshadow; economic economy; ecstasy ecstatic rapture; eddy purl swirl; edema
edematous; edgy restive; education instruction; efface obliterate; effect effectuate result upshot; effective
efficient; effluent wastewater; effort endeavor; elaborate expound; elate uplift; elderly older; elect
eligible; election electoral; electrifying thrilling; element ingredient; elementary unproblematic; elevate
lift; elevated exalted lofty; elicit evoke provoke; elucidate lucidity; elude elusive evade; emaciated gaunt
haggard pinched; emanation emission; emancipate liberate; embed imbed implant; embellish pad; emblem
emblematic; emblematic symbolic; embodied incarnate; embody personify; embrace encompass hug; emerge
emergence; emergency emergent; emission emit; emphasis emphasize emphatic vehemence; emphasize stress
underline underscore; emphysema emphysematous; employ use utilize; enact ordain; enchant enthrall; enclose
enclosure envelop; encourage promote; encroachment intrusion invasion; endanger imperil jeopardize threaten;
endeavor enterprise strive; endless interminable; endorse indorse; endowment gift talent; endure survive
tolerate; energize energy; enforce impose; engage pursue; engineering technology; england english; engrave
inscribe; engross engulf immerse steep; engrossed enwrapped intent wrapped; engrossing fascinating; engulf
immerse steep; enhance heighten; enigma enigmatic mystery; enigmatic puzzling; enjoin order; enjoy relish
savor; enlarged hypertrophied; enlargement expansion; enliven inspire; enormous tremendous; enraged furious
maddened; enrol recruit; enroll recruit; enrollment registration; ensure insure; entail mean; entanglement
web; enter entrance; enthrone vest; enthusiasm enthusiastic; entice lure tempt; entire full total; entirety
totality; entomb inter; entrance entranceway; entrust intrust; entry introduction; enumerate itemize;
enunciate pronounce; envious jealous; environ surround; environment environmental; envisage imagine; envision
fancy visualize; enwrapped intent wrapped; enzymatic enzyme; epic heroic; epiphyseal epiphysis; epitome
prototype; epitomize typify; epoch era; equality equivalence par; equilibrate equilibrium; equivalence par;
erode erosion gnaw; eroded scoured; err error; erratic mercurial quicksilver; error fault mistake; erudite
learned; eschew shun; essential indispensable; establish found launch; esteem respect; eternal everlasting
perpetual unending; ethics morality morals; europe european; evade hedge sidestep; evaluate value; evaluation
rating valuation; everlasting perpetual unending; everyday mundane unremarkable; evidence evidential grounds;
evident plain; evil wickedness; evoke provoke; evolution evolve; exaggerated overdone; exalt glorify; exalted
lofty; examination scrutiny; examine study; example exemplify; exasperating infuriating maddening; except
exclude omit; excess extra redundant surplus; excise expunge; excitatory excite; excite stimulate; exclaim
exclamation proclaim promulgate; exclaiming exclamation; exclude exclusion exclusive omit; excruciating
torturing; excursion outing; exemplify illustrate; exercise workout; exercising workout; exert wield;
exhausted fatigued; exhaustive thorough thoroughgoing; existential experiential; expel expulsion oust;
experience experiential; experiment experimentation; expiration termination; expire perish; explain
explanatory; expletive oath swearing; explode explosion; exploratory explore; expose exposure; expository
expound; express utter; extend extension extensive extent; extended lengthy prolonged; extenuate mitigate;
extra redundant surplus; extrapolate generalize infer; extravagant prodigal; extreme utmost; exultant jubilant
rejoicing triumphant; eyeball orb; eyelid lid; fabric textile; facility installation; factory mill; fail
failure miscarry; fair reasonable; faith religion; fake phony; false falsity; falsify falsity warp; falsity
untruth; fame famous; famed famous illustrious noted; familiarity intimacy; family household; famous
illustrious noted; fancy visualize; fantastic grotesque howling marvelous terrific tremendous wonderful
wondrous; farming husbandry; fascinate intrigue transfix; fascinated spellbound; fashion manner mode style
way; fatal fateful; fathom penetrate; fatigue weariness; fault flaw mistake; feasible practicable viable
workable; feb february; fedora stetson; feebleness infirmity; feeling impression notion; feign pretend;
felicitate felicity; ferment unrest; fermentation unrest; ferocious ferocity fierce furious; ferocity
fierceness fury wildness; fertile prolific; fervent fiery impassioned; fetching winning; feverish hectic;
fictive pretended; fiddle violin; fiendish infernal satanic unholy; fierce furious vehement; fierceness fury
wildness; fiery impassioned; fig figure; fight fighter; figurine statuette; figuring reckoning; film movie;
financial fiscal; fine okay; fireplace hearth; fixing repair; flail lam thrash; flashy gaudy tawdry; flatter
flattery; flavor spirit; fleck scrap; flecked speckled; fleet swift; fleeting momentary; fleshy overweight;
flicker flutter; flimsy unconvincing; flinch quail recoil wince; flip toss; flit flutter; flog lash lather
whip; flounder stagger; flourish thrive; flourishing prosperous thriving; flowering unfolding; flub spoil;
fluff fluffy; flush redden; flushed rosy; foam foamy froth; foamy frothing; focus pore rivet; foible
idiosyncrasy; foliage leaf; folly foolishness; food nutrient; foolhardy reckless; footing terms; footpath
pathway; forbid prohibit proscribe veto; forbidden taboo; foreboding premonition; foreclose forestall preclude
prevent; forego precede; foreshorten shorten; forest wood woods; forestall preclude prevent; forge invent;
forgo waive; fork ramification; former onetime; formidable redoubtable; forswear retract; fort fortress
garrison; forte specialty; forthright frank; fortify strengthen; fortune luck; forty twoscore; found
foundation founding institute launch; founding initiation; fowl poultry; foyer lobby vestibule; fragment
fragmentary; fragrance fragrant perfume scent; frambesia yaws; framework model; freeway pike superhighway
thruway; freight shipment; frenzied manic; frenzy fury hysteria; freshness novelty; fret fuss; frighten scare;
frightened panicked scared terrified; frightening terrible; frightful horrible horrifying; frigid icy; fringe
periphery; frog toad; frolic romp skylark; front frontal; frowzled tousled; fruitless futile vain; frustrate
thwart; fulfil satisfy; full total; fumble grope; fun funny merriment; fundamental key rudimentary; funny
peculiar queer; furious fury maddened; furnish provide render supply; furtive stealthy; fury hysteria
infuriate rage wildness; fuse fusion mix; fusion unification; futile unavailing vain; fuzzed fuzzy; gabble
prattle; gag jest joke; gage gauge; gaiety merriment; gait pace; gal gallon; gallantry heroism valor; galling
irritating nettlesome pestering; galvanic voltaic; gap opening; gape gawk; gas gaseous; gasp pant puff; gaudy
tawdry; gaunt haggard pinched; gay sunny; gaze stare; gem treasure; generalization induction; generalize
infer; generosity generous; genetic transmitted; geometrical geometry; germ germinal; germinate sprout;
gesticulate gesture; ghastly grim gruesome macabre; ghost specter; ghostlike ghostly spectral; ghostly
spectral; giant gigantic; gibelike mocking taunting; gift talent; gifted talented; gigantic mammoth; giggle
titter; gilded gilt golden; gilt golden; ginmill saloon; girlish schoolgirlish; given givenness granted;
glance glimpse peek; glare glower; glass glassy; glasses spectacles; glassy glazed; gleam glint glisten
glitter; glean harvest reap; glee hilarity; glint glisten glitter; glinting glittering; glisten glitter;
glistening shiny; global globe; gloom gloomy; glorify glory; glorious glory; glowering morose sullen; glue
paste; glued pasted; glut gorge overeat overindulge; glycerine glycerol; goddam goddamned infernal; goddamned
infernal; going leaving; gorge overeat overindulge; govern regulate; government regime; grace gracious; graded
ranked stratified; grain granular; graining woodgraining; grandeur nobility splendor; granular gritty; graph
graphical; grappling wrestling; grasp savvy; gratification gratify satisfaction; gratify satisfy; grave tomb;
gray grey; greasy oily; greatcoat overcoat; greatest sterling superlative; grecian greek; greed greedy;
grievance grudge; grim gruesome inexorable macabre relentless; grin smile smiling; grinning smile smiling;
groan moan; groove rut; grounds yard; grove orchard; gruesome macabre; gruff hoarse husky; grumble scold;
grumbling rumble; guatemala guatemalan; guess reckon suppose; guide maneuver steer; guilt guilty; gulp swig;
gummy pasty sticky; gunfire gunshot; gunpowder powder; gush spout; gusto relish zest; habit habitual;
hackneyed threadbare timeworn trite; haggard pinched worn; hail herald; hair hairy; haired hairy; halfway
midway; hall hallway; hallmark stylemark trademark; halt stop; hamper shackle; handbag purse; handclasp
handshaking; hangout haunt; hanker yearn; hapless pathetic piteous poor; happen occur; happening occurrence;
harass harry plague; harassed pestered; hardship rigor; hardworking industrious; hardy sturdy; harm injury;
harmonious symmetrical; harry plague; harshness scratchiness; harvest reap; haste hasty; hasten race rush;
haughty imperious supercilious swaggering; haunt obsess; haunted obsessed preoccupied; haversack knapsack;
hawk huckster peddle; hayfield meadow; hazard jeopardy peril risk; haze hazy; hazy misty; healing therapeutic;
health healthy; heap pile; heartbeat pulse; heat heater; heaven paradise; hebraic hebrew; hedge sidestep;
heedless unheeding; heroism valor; hesitate pause waver; hideaway hideout; hideous outrageous; highlight
spotlight; hilar hilum; hilarious hilarity; hillock knoll; hinder impede; historic history; hoarse husky;
hobble limp; holding retention; holiday vacation; holler scream shout squall yell; homeland motherland; honest
honorable; honor honour; honour laurels; hop hopper; horde host; horrible horrifying; hospital infirmary;
hostelry inn; housekeeping housework; housing lodging; howling marvelous terrific tremendous wonderful
wondrous; huckster peddle; huge immense vast; hugging kissing petting; hulk loom tower; humble lowly;
humiliation mortification; humor mood temper wit; hunch suspicion; hungarian hungary; hunger hungry; hurl
hurtle lunge; hurrying scurrying; hurtle lunge; hush stillness; hyperbolic inflated; hyperemia hyperemic;
hypothalamic hypothalamus; hypothesis hypothesize theory; hypothesize speculate theorize; hysteria hysterical;
icebox refrigerator; identical indistinguishable; identify identity; idiom idiomatic parlance; idiosyncrasy
idiosyncratic; idolize revere worship; ignorant illiterate; ignore snub; ill sick; illness malady sickness;
illustrious noted; imagery imagination imaging; imagination imaging; imaginative inventive; imbalance
unbalance; imbed implant; imitate simulate; immaculate spic spotless; immature young; immense vast; immerse
steep; imminent impending; impair mar; impasse standstill; impede obstruct occlude; imperil jeopardize
threaten; imperious supercilious swaggering; impersonate persona; implication imply; implike mischievous
puckish; imploring pleading; impose imposition inflict; imposing noble stately; imposition infliction;
impossible inconceivable unimaginable; imprecation malediction; impression notion; imprison jail; improbable
unlikely; impudent insolent; incensed indignant outraged; incentive inducement; incertain uncertain; incisive
keen penetrating; incite instigate motivate prompt; inclination tendency; incline tend; incomprehensible
inexplicable; inconceivable unimaginable; inconvenience worriment; incorporate integrate; incorrect wrong;
incredible unbelievable; indecent untoward; indecision irresolution; indefatigable tireless; indefensible
untenable; indefinite indefinity; indescribable ineffable unspeakable untellable; index indicator; indignant
outraged; indignation outrage; individual mortal person single someone; individualism individualistic;
individualized personalized; indolent lazy; induce stimulate; induction initiation; ineffable unspeakable
untellable; inescapable unavoidable; inexorable relentless; infamous notorious; infected septic; infection
infectious; infective pathogenic; inference inferential; infernal satanic unholy; infertile sterile unfertile;
infest overrun; inflame inflammatory; inflection prosody; inflow influx; influence influential; infuriating
maddening; inglorious shameful; inhabit live populate; inherent integral; inhibit subdue suppress; inhibitory
repressive; initiate originate; injure injury; innate unconditioned; innovation invention; innumerable
multitudinous myriad unnumbered; inoculation vaccination; inquire inquiry; inscription lettering; inscrutable
mysterious; insight penetration; insistent repetitive; instant instantaneous moment twinkling; instruct teach;
insularity insulation; insulate isolate; insulting scornful; insurrection rebellion revolt uprising; intact
inviolate; intake uptake; integrated unified; integrity unity; intelligent levelheaded; intelligible
understandable; intensification intensify; intensify intensity; intent wrapped; intention purpose; intercede
mediate; intercept interceptor; interfering meddling; interject interpose; interlace intertwine lace twine;
interlock mesh; interlocking interwoven; interpose interposition; interpreting rendering; interrelation
interrelationship; intertwine lace twine; intervene intervention; interweave weave; intima intimal;
intolerable unbearable unendurable; intrude intrusive trespass; intrusion invasion; invade invasion;
invaluable priceless; involvement participation; ion ionic; ireland irish; irksome tedious tiresome wearisome;
ironic irony wry; ironical irony; irony sarcasm satire; irritability petulance; irritable peevish; irritate
vex; irritating nettlesome pestering; ism philosophy; isolated separated stray; issue publish; italian italy;
italic italicize; ivory pearl; jab poke; jabber spout; jaded wearied; jammed packed; jan january; jangle
jingle; jar jolt; jeep landrover; jeer scoff; jeopardize jeopardy threaten; jeopardy peril risk; jerk yank;
jerking jerky jolt; jest joke; jibe shaft; jimmy prise pry; job occupation task; jocose jocular; jocular joke;
jog ramble; joggle wiggle; john lavatory privy toilet; jolly jovial merry; jolted shaken; jovial merry; joy
joyous; jubilant rejoicing triumphant; judge judgment; juice juicy; juicy luscious voluptuous; jumble muddle
welter; jump leap spring; juncture occasion; junk rubble scrap; justification justify; justify vindicate
warrant; justness nicety; jutting projected sticking; juxtapose juxtaposition; kale loot; keen penetrating;
keenness sharpness; keep maintain; keepsake souvenir; kickoff outset; kill killable; kind sort; kingdom realm;
kissing petting; knowledgeable learned; korea korean; lab laboratory; labeled tagged; labor labour
proletariat; labour proletariat; labyrinth maze; lace twine; laden loaded; ladened loaded; lam thrash; lance
spear; lanky rangy; lappet wattle; lapsed nonchurchgoing; larva larval; lash lather whip; lashing whipping;
lasting permanent; lather soapsuds suds whip; lavatory privy toilet; lavender lilac; lay place put; leaden
weighted; leaders leadership; leading preeminent stellar; leakage outflow; lean tilt; leaning tilted; leap
spring; lease rent; legislate legislature; legitimate logical; lengthening perpetuation prolongation; lengthy
prolonged; let permit; letter missive; lewd salacious; lexical lexicon; lexicon vocabulary; liberate liberty;
lifelike pictorial vivid; lighted lit; likeness similitude; limbo oblivion; limit throttle; limitation
restriction; limiting restricting; lineage pedigree; linger loiter tarry; lingual linguistic; link relate;
liquor spirits; literary literature; little small; livable live; live populate; liveliness lively; loathsome
vile; lobby vestibule; lobscouse lobscuse; lobular lobule; locality neighborhood neighbourhood vicinity;
locate situate; located situated; loiter tarry; lone solitary; loneliness lonely; longing yearning; looking
sounding; loom tower; loot plunder; lot mint; lots scores tons wads; louse lousy; lousy rotten stinking;
loveliness lovely; lug luggage; lukewarm tepid; lumber timber; luminosity luminous; lunch luncheon; lurch reel
stagger; lure tempt; lurid shocking; lurk skulk; luscious voluptuous; lush profuse riotous; lust lusty; luster
splendor; magnification magnify; magnify magnitude; main principal; maintain maintenance; maintenance upkeep;
majestic majesty; malady sickness; maleness masculinity; malingering skulking; maneuver steer; mangled torn;
mania manic; manner mode style way; manpower men; marked pronounced; market marketplace; marketing
merchandising selling; maroon strand; marriage matrimony; marry wed; mars martian; marvelous terrific
tremendous wonderful wondrous; mash squash squeeze; masterly virtuoso; matching twin; math mathematics; matter
topic; maturation ripening; maximal maximum; meander thread; meandering wandering winding; meat meaty;
meddling tampering; medical medicine; medication medicine; meditate mull muse ponder; meditative pensive
reflective; melee scrimmage; melodious tuneful; melody tune; melt thaw unthaw; melting thawing; memorize
memory; menace threat; menacing ominous sinister threatening; mend repair; mentality outlook wit; mention
refer; merchandise product; merchandising selling; mercurial quicksilver; merge merger unify unite; merit
virtue; mess messy; metro subway; metropolis metropolitan; microphone mike; microscopic microscopy; midday
noon; milieu surroundings; militant warlike; militia reserves; mimesis mimetic; min minute; mind psyche;
mingle unify; minimal minimum; minimize minimum; ministration succor; miracle miraculous; misbehavior misdeed;
miscellaneous mixed sundry; mischief mischievous shenanigan; mischievous puckish; misconstruction misconstrue;
misconstrue misunderstand; misdemeanor violation; misery wretchedness; misgiving qualm; misinterpretation
mistaking misunderstanding; mislay misplace; misrepresent misrepresentation; missile projectile; mist misty;
mistaking misunderstanding; mite speck; mix mixture; mixed sundry; mob rabble; mobile wandering; mock mockery;
mockery scoffing; mocking taunting; mode style way; modernize overhaul; modification modify; moisten moisture;
mold mould; molecular molecule; mollify pacify; moment momentary; monopolize monopoly; monstrosity monstrous;
mood temper; moralistic morality; moroccan morocco; morose sullen; mortal person someone; motionless static;
motivate prompt; motto shibboleth slogan; move travel; mud muddy; muddle welter; muffle smother stifle; mull
muse ponder; multiplication propagation; multitude multitudinous; multitudinous myriad unnumbered; mumble
mutter; mundane unremarkable; murmuring muttering; muse ponder; musing reflection; mute unspoken; muted
subdued; mutual reciprocal; myocardial myocardium; myofibril myofibrilla; myriad unnumbered; mystery mystify;
mystify puzzle; myth mythic; nagging shrewish; naked nakedness nude; narrative story tale; nasal pinched;
nationalism nationalistic patriotism; naught zero; nauseated sick sickish; naval navy; necessary necessity;
necessitate necessity need require; necessity requirement; necrosis necrotic; need require; needed required;
neglected unheeded; negotiation talks; neighborhood neighbourhood vicinity; neighbourhood vicinity; neocortex
neocortical; nestle nuzzle snuggle; nettlesome pestering; neurosis neurotic; news tidings; night nighttime;
nightfall twilight; nihilism nihilistic; nip pinch; nobility noble; noble stately; nodular nodule; nominal
tokenish; northerly northern; nostalgia nostalgic; notable noteworthy; note remark; notice observe;
notification presentment; nourish nutrient; nourishment sustenance; nov november; nuance subtlety; nucleate
nucleus; nudge prod; null void; nutrient nutritive; nuzzle snuggle; oath swearing; obedience obey; obedient
obey; objection remonstrance; objectionable obnoxious; obligation responsibility; obscure vague; observance
watching; obsessed preoccupied; obstruct occlude; occlude occlusive; occluded sorbed; occupancy tenancy; oct
october; offence offensive; omen ominous; ominous sinister threatening; omission omit; onrush onslaught; opera
operatic; operational useable; opinion sentiment; opportunism opportunistic; oppose opposition; opposition
resistance; optical visual; optimal optimum; optimism optimistic; opulent sumptuous; orchestra orchestral;
orderliness orderly; ordinance regulation; origin source; orthographic orthography; orthophosphate phosphate;
outdo outstrip; outlay spending; outrage scandalize; outsmart overreach; outspoken vocal; outstanding
prominent salient; overcome overpower overwhelm surmount; overeat overeating overindulge; overhaul overtake;
overpower overwhelm; override overturn; overriding paramount; overthrow subvert; overture prelude; ownership
possession; pacification pacify; pacing tempo; pack package; package packet parcel; pact treaty; pains
striving; pale pallid wan; paleocortex paleocortical; pallid wan; pang twinge; panic terror; panicked
terrified; pant puff; paper papery; parameter parametric; paraphrase rephrase; parched scorched sunbaked;
paris parisian; parish parochial; parliament parliamentary; part partial portion; particle speck; particular
peculiar special; past yesteryear; pastelike pasty; pasty sticky; pathetic piteous pitiable pitiful poor;
patronize sponsor; pattern practice; pavement sidewalk; pay payment; peak peaky; pearl pearly; pecs pectoral
pectoralis; pectoral pectoralis; peculiar queer special; pelt pepper; pelvic pelvis; pen write; penalize
punish; penalty punishment; penance repentance; pensive reflective; peptidase protease; perceive perceptible
perception perceptive; percent percentage; perch roost; perfume scent; perfumed scented; peril risk;
peripheral periphery; permeate pervade; perpetual unending; perpetuation prolongation; perplexing puzzling;
persevere persist; persist prevail; persistence tenacity; persistency tenacity; persistent relentless; person
someone; persona personify; perspective view; perspiration sweat; persuade persuasive; pertain pertinence
pertinent refer; pervade pervasive; pessimism pessimistic; pester tease; petite tiny; petition request;
pharmaceutical pharmacy; phase stage; philosophic philosophy; philosophical philosophy; philosophize
philosophy; phone telephone; phonemics phonology; photo photograph; photograph photography; photographic
photography; phraseology wording; physiognomy visage; pianistic piano; pictorial vivid; pier wharf; pike
superhighway thruway; pilfer purloin; piteous pity poor; pitiable pitiful; pitiless remorseless ruthless;
pivot swivel; place placement put; placid tranquil; planar plane; planet planetary; plastic pliant; pleasant
please; please pleasure; plenitude plenty; pleura pleural; plight predicament; plod trudge; poetry verse;
poignancy poignant; poignant touching; pommel pummel; populace public; pore rivet; porosity porous; portend
presage; portrait portray portrayal; postpone shelve; pot toilet; potency potent; potpourri variety; pounce
swoop; pounding throbbing; powder powdery; powdered powdery pulverized; powdery pulverized; practicable viable
workable; practiced proficient skillful; practise rehearse; prance strut swagger; pray prayer; preaching
sermon; precaution safeguard; precedence priority; precious treasured; preclude prevent; predilection
preference; predominate prevail; preference preferential; preoccupation preoccupy; preparative preparatory;
preparatory prepare; preposterous ridiculous; prescribe prescription; preserve uphold; press pressure;
pressing urgent; presume presumption; presuppose presupposition; pretence pretension; pretend pretense;
prevail prevalence prevalent; prevailing prevalent; print publish; prise pry; privacy secrecy; privy toilet;
procedure process; proceeds takings; proclaim proclamation promulgate; procure secure; prodigious stupendous;
proficient skillful; profound profundity; profuse riotous; profusion richness; prohibit proscribe veto;
project task undertaking; projected sticking; prominent salient; promotion publicity; propaganda
propagandistic; prophecy prophetic; propose suggest; proscribe veto; prosper thrive; prosperous thriving;
proteolysis proteolytic; proverb proverbial; provide render supply; province provincial state; provision
proviso; provisional tentative; provocative provoke; prurient salacious; psyche psychic psychical;
psychotherapeutic psychotherapy; publication publish; pulpit rostrum; pulsate pulse throb; pulsation pulse;
pulse throb; punish punitive; pure purity; purification purify; purify purity; purl swirl; pursue pursuit;
pursuit quest; puzzle puzzlement; quail recoil wince; quake quiver; qualification qualify; quash repress
subdue subjugate; quell squelch; quick speedy; quit stop; quotation quote; race rush; radiance radiant
radiate; radiant radiate; radical ultra; railroad railway; rain rainfall; rancor resentment; range scope;
ranked stratified; rating valuation; rattle rattler; rattler rattlesnake; raucous rowdy; react respond;
reactivity responsiveness; real reality; realize recognize; reasonable sensible; rebellion rebellious revolt
uprising; rebuff snub; rebuke scold; rebut refute; recall recollect remember; recede withdraw; receipts
revenue; reckon suppose; recoil wince; recollect remember; recollection remembrance; reconnoiter scout;
reconsider reconsideration; recreate revive vivify; rectangle rectangular; recur recurrence recurrent;
recurrent repeated; red reddish; redeem redemption; redefine redefinition; redemption salvation; redevelopment
renovation; rediscover rediscovery; redundant surplus; reek smack; reeking watery; reel stagger; reenforce
reinforce; reexamine review; refashion remake; refill replenish; regain retrieve; register registration
registry; regroup reorganize; regulate regulatory; reissue reprint; reiterate repeat restate; rejoicing
triumphant; rejoin retort; related relatedness; relation relationship; relaxing reposeful; reliance rely;
religious spiritual; relish savor zest; rely trust; remainder residue rest; remarkable singular; remember
remembrance; remorseless ruthless; remuneration salary wage; rend rip rive; render supply; rendering
rendition; rending ripping splitting; repeal rescind; repeat repetition restate; repetition repetitious;
replace supersede supplant; repress subdue subjugate; reprieve respite; repugnance repulsion revulsion;
repulsion revulsion; residue rest; resign vacate; resonant resound resounding; resound reverberate; respective
various; resplendent splendid; restrain restraint; result upshot; resume resumption; resurrect upraise;
resuspend resuspension; retain retentive; retaliate retaliatory; retaliation revenge; retardation slowing;
retch vomit; retina retinal; reunion reunite; reveal revelation uncover; revealing telling telltale; revel
revelry; revere venerate worship; revered venerable; reverence venerate; revive vivify; revolt uprising;
revolution revolutionary revolutionize; revolve rotate; reward wages; rhino rhinoceros; rhyme verse; rhythm
rhythmic rhythmical; rickety shaky wobbly; rigorous strict; rinse wash; riot riotous; riotous troubled
tumultuous turbulent; rip rive; ripping splitting; ripple ruffle undulate; risk risky; rite ritual; roadside
wayside; roam rove stray wander; roar thunder; roaring thunder; rob robbery; rock rocky stone; roiling
turbulent; romp runaway skylark; rooms suite; rotten stinking; rove stray wander; rubber rubbery; rubberlike
rubbery; ruffle undulate; ruin ruinous; rundown summation; rupture tear; russia ussr; sadism sadistic; sadness
unhappiness; salary wage; saliva salivary salivate; sallow sickly; salt salty; saltwater seawater; salvage
save; salvo volley; sand sandy; sane sanity; sarcasm sarcastic satire; sashay sidle; satanic unholy;
satisfactory satisfy; savage vicious; say tell; scamper scurry scuttle; scar scarify; scarce scarcity; scheme
strategy; scholastic school; scoff scoffing; scoot scud; scorch sear; scorched sunbaked; scores tons wads;
scour scrub; scouring scrubbing; scrawny skinny; scream shout squall yell; screaming shriek shrieking; screech
squawk squeak; screechy squeaky; scrutinize scrutiny; scurry scuttle; seahorse walrus; sealing waterproofing;
search seek; seated sitting; seek try; seep seepage; sensational stunning; separated spaced; sept september;
sequential serial successive; serene tranquil; serenity tranquility; serial series successive; seriousness
sincerity; serpent snake; severe wicked; sew stitch; shack shanty; shadow shadowy; shadowed shadowy; shaky
wobbly; shallowness superficiality; shamble shuffle; shaved shaven; shenanigan wile; shibboleth slogan; shiver
shudder; shivering trembling; shock stupor; shoelace shoestring; shooting shot; shop store; shout squall yell;
shouting yelling; shred whit; shut shutter; sick sickish; sieve sift; significant substantial; silk silky;
silly wacky; silver silvery; simple simplicity; sinful ungodly; sing song; singularity uniqueness; sinister
threatening; slanted sloping; slanting sloping; sleep sleepy slumber; slender slim; slop spill; slovenliness
slovenly; sly wily; smashed soaked; smitten stricken; smother stifle suffocate surround; smothered strangled;
smothering suffocating; snap snarl; snicker snigger; snoop spy; snow snowfall; soapsuds suds; sober solemn;
social societal; socialism socialistic; societal society; sod sward turf; soiled unclean; solace soothe;
soldiery troops; somber sombre; sonority vibrancy; sorb sorption; space spatial; spark sparkle trigger;
spatter splatter splutter sputtering; speak talk; specification specify; specify stipulate; spectacular
striking; spectral spectrum; speculate theorize; speculation surmise; speed speedy velocity; spell trance;
sphere spherical; spic spotless; spider spidery; spire steeple; spiteful vindictive; splatter splutter
sputtering; splinter splintery; splutter sputtering; spot spy; sprawling straggling; spring springtime; squad
team; squall yell; squash squeeze; squeak squeaky; squirm twist wriggle writhe; staggering stupefying;
staircase stairway; stairs steps; stammer stutter; stance stand; standard touchstone; standpoint viewpoint;
starvation starve; statue statuette; stealing thieving; stealth stealthy; sterile unfertile; sterling
superlative; sternal sternum; stimulant stimulus; stimulate stimulus; stimulation stimulus; stoic stoical;
stoical stoicism; storage store; storm stormy; story tale; strangle strangulation; strategic strategy;
stratification stratify; stratify stratum; stray wander; stringy wiry; strut swagger; style way; stylemark
trademark; subdue subjugate suppress; submerged underwater; submission submit; subsidize subsidy; succeed
succession successive successor; suffering woe; suffice sufficient; suitable suited; summarize summary;
sunlight sunshine; suntanned tanned; sup supper; super topnotch; supercilious swaggering; superhighway
thruway; superintend supervise; supersede supplant; superstition superstitious; supplemental supplementary;
surly ugly; surmise suspect; suspect suspicion; swan swear; sward turf; swarm teem; swart swarthy; swerve
veer; swinging swingy; swirl twiddle twirl whirl; swollen vain; symmetric symmetry; sympathetic sympathy;
sympathize sympathy; symphonic symphony; symptom symptomatic; synchronism synchrony; synchronize synchrony;
synchronous synchrony; synergism synergistic; syntactic syntax; synthesis synthesise; synthesise synthesize;
syria syrian; table tabulate; tactile tactual; tale tell; talkative talky; tangled tortuous; tantalize taunt
tease; task undertaking; taunt tease; tax taxable; tears weeping; tedious tiresome wearisome; teen teenage;
teensy wee; telling telltale; tend tendency; terrific tremendous wonderful wondrous; terrify terror; testify
testimony; testimonial tribute; thaw unthaw; theater theatre theatrical; thematic theme; theme topic; theorize
theory; therapeutic therapy; thermometer thermometric; thermometric thermometry; thoriated tittering; thorough
thoroughgoing; thrash thresh; threadbare timeworn trite; thud thumping; thumping walloping; thyrotrophin tsh;
tibet tibetan; timeliness timely; timeworn trite; tiresome wearisome; tiring wearying; tonal tone; tons wads;
topographical topography; torment torture; tormented tortured; toxic toxin; tragedy tragic; trample tread;
transcribe transcription; transfer transportation; transform transmute; transformation transmutation;
transgress violate; transmissible transmit; transmission transmitting; treat treatment; tremendous wonderful
wondrous; triangle triangular; trichrome tricolor; triumph victory; troubled tumultuous turbulent; tube
tubular; tumor tumour; tumult tumultuous uproar; tumultuous turbulent; tweed tweedy; twiddle twirl whirl;
twirl whirl; twist wriggle writhe; twisting winding; type typify; typewriting typing; typographic typography;
unaccountable unexplainable; unanswered unrequited; unbearable unendurable; uncanny weird; underestimate
underrate; underline underscore; understate understatement; undesirable unwanted; uneconomical wasteful;
unfair unjust; unfaltering unshakable unwavering; unhurt unscathed; unification unify; unify unite; unique
unparalleled; universal universe; universe world; unlace untie; unlovely unpicturesque; unmoved untouched;
unnecessary unneeded; unobtainable unprocurable; unreflective unthinking; unshakable unwavering; unshaved
unshaven; unsloped upright; unspeakable untellable; untested untried; unwilling unwillingness; urge urgent;
urgency urgent; urinary urine; usable use; usage use utilization; use useable utilize; utopia utopian; vacancy
vacant; vacant vacate; vain vanity; variable vary; variant vary; vent ventilate; veranda verandah;
verification verify; vernal youthful; verve vitality; viable workable; vibrant vivacious; virtue virtuous;
vocalic vowel; volition will; volume voluminous; wag waggle; wallop whack; wandering winding; war warfare;
washbasin washbowl; water watery; wealth wealthy; whir whiz; whiskey whisky; wicked wickedness; wile wily;
willing willingness; wind windy; winter wintertime wintry; wit witty; wonderful wondrous; wool woolen; wrack
wreck; wrap wrapper; wreck wreckage; wriggle writhe; yap yelp
"""
