const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words that no term holds: between them lie the runs of words in which terms are looked for. */
const STOP = list(`
  a about above across after again against all almost along already also although always am among an and another any
  anyone anything are around as at away be became because become becomes been before behind being below besides best
  better between beyond both but by called can cannot could did do does doing done down due during each either else
  enough especially etc even ever every few fewer first for former found from further furthermore get give given gives
  had has have having he hence her here his how however i if in indeed instead into is it its itself just keep kept last
  later latter least less let like made mainly make makes many may me might more moreover most much must my near need
  needs neither never nevertheless next no none nor not nothing now of off often on once one ones only onto or other
  others otherwise our ours out over own per perhaps put rather said same second see seem seems seen several shall she
  should since so some something sometimes soon still such take taken takes than that the their them themselves then
  there thereby therefore these they third this those though three through throughout thus to together too toward
  towards two under until up upon us use used uses using usually very via was we well went were what whatever when where
  whereas whether which while who whole whom whose why will with within without would yet you your
  i.e e.g et al vs versus respectively namely
  achieve achieves achieved achieving address addresses addressed aim aims allow allows allowed allowing analyse analyses
  analysed analyze analyzes analyzed apply applies applied argue argues asked ask become based bring brings build builds
  built call calls carry carries carried cause causes caused change changes changed combine combines combined compare
  compares compared compute computes computed consider considers considered contain contains contribute contributes
  cover covers decide decides decrease decreases demonstrate demonstrates demonstrated depend depends derive derives
  describe describes described design designs designed develop develops developed discuss discusses employ employs
  enable enables enabling ensure ensures establish evaluate evaluates evaluated examine examines exhibit exhibits exist
  exists existing explain explains explore explores exploit exploits extend extends follow follows followed following
  form forms formed gain gains grew grow grows happen happens help helps hold holds held identify identifies improve
  improves improved improving include includes included including increase increases increased increasing indicate
  indicates introduce introduces introduced introducing investigate investigates involve involves know known lack lead
  leads learn learns leave leaves left limit limits lose loses lower lowers measure measures measured meet meets obtain
  obtains obtained occur occurs offer offers operate operates outperform outperforms perform performs performed play
  plays present presents presented presenting prevent prevents produce produces produced propose proposes proposed
  proposing prove proves provide provides provided providing raise raises reach reaches receive receives reduce reduces
  reduced reducing rely relies remain remains remained report reports reported represent represents require requires
  required requiring result resulting reveal reveals run runs satisfy satisfies serve serves set sets show shows showed
  shown solve solves start starts study studies studied suffer suffers suggest suggests support supports surpass
  surpasses tend tends test tests tested treat treats try turn turns turned utilize utilizes vary varies work works
  accurate adequate available capable careful certain clear common comparable competitive complete complex considerable
  consistent critical crucial current different difficult diverse easy effective efficient entire essential excellent
  extensive extra fair fast faster final fine full general good great greater greatest half hard higher highest huge
  ideal important impressive inherent interesting key larger largest latest little longer lowest main major mere minor
  modern moderate multiple necessary new newer notable novel numerous obvious old open original overall particular
  poor popular possible potential powerful practical present previous primary prior promising proper rapid rare ready
  real recent relevant reliable remarkable rich robust serious short shorter significant similar simple single slow
  slower small smaller smallest special specific stable standard state-of-the-art straightforward strong stronger
  strongest substantial successful sufficient suitable superior tight total traditional true typical ubiquitous
  underlying unique unknown unlike useful usual valuable various vast viable vital weak wide wider widespread worse
  worst wrong
  back came come comes fall falls fell felt go goes rise rises rose told went
  adds experimental optimal online offline end-to-end
  ms fps gb mb kb hz khz mhz ghz db mm cm km kg
  dozen four five six seven eight nine ten hundred hundreds thousand thousands million millions billion percent
`)

/** Words that say too little to be a term alone, or beside each other; beside others they are part of terms. */
const GENERIC = list(`
  ability access accuracy action algorithm activity addition advance advantage amount analysis application approach area aspect
  assessment assumption attention author average baseline basis behaviour behavior benefit capability capacity case
  category challenge characteristic choice class combination comparison complexity component computation concept
  condition conclusion configuration consequence content context contribution control cost criterion data dataset day
  decision definition degree demand detail development difference dimension direction discovery distance distribution
  effect effectiveness efficiency effort element end environment error estimate evaluation evidence example experiment
  experience extent factor feature field figure finding focus form framework fraction function future gain gap goal group
  growth high hour idea image impact implementation importance improvement information input insight instance interest
  issue item kind knowledge large length level limit limitation line literature location long loss low management
  manner mechanism mean member method metric minute mode model module month nature need network number object objective
  observation operation opinion opportunity option order outcome output paper parameter part pattern people percentage
  performance period perspective phase phenomenon place point position practice precision presence principle problem
  procedure process processing product program project property proportion proposal purpose quality quantity question
  range rate ratio reason reduction region relation relationship representation requirement research resource response
  result review risk role rule sample scale scenario scheme scope score second section sense series service setting
  share side site situation size solution source space speed stage standard state step strategy strength structure
  study subject success survey system target task team technique technology term test theory thing time tool topic
  trade-off training trend type understanding unit use user validation value variable variant variation variety version
  view volume way week weight word work world year
`)

/** Words that add nothing at the end of a term. */
const EMPTY_HEADS = list(`
  ability advantage amount approach aspect case challenge consequence example experiment factor framework goal
  improvement issue limitation method mechanism need number performance problem result role scenario setting solution
  strategy task technique tool way
`)

const ADVERB = /ly$/
const NO_ADVERBS = list(
  'family assembly supply anomaly butterfly monopoly lily reply fly jelly belly folly poly ally',
)
/** After these stands a verb in its plain form. */
const BEFORE_VERBS = list('to we they can could may might must shall should will would cannot who i you not')
/** Before these stands a verb, or nothing that belongs to them. */
const AFTER_VERBS = list('a an the this these those its their our his her how whether why that')

/** How a word counts, by its normal form. */
export type WordClass = 'stop' | 'generic' | 'term'

export function wordClass(word: string): WordClass {
  if (STOP.has(word) || /^[\d.,-]+$/.test(word) || word.length < 2) return 'stop'
  if (ADVERB.test(word) && word.length > 3 && !NO_ADVERBS.has(word)) return 'stop'
  return GENERIC.has(word) ? 'generic' : 'term'
}

/** Whether a term that ends with this word says no more than without it. */
export function isEmptyHead(word: string): boolean {
  return EMPTY_HEADS.has(word)
}

/** Whether what follows this word is a verb. */
export function isBeforeVerb(word: string): boolean {
  return BEFORE_VERBS.has(word)
}

/** Whether what stands right before this word, without a comma, is a verb or a participle. */
export function isAfterVerb(word: string): boolean {
  return AFTER_VERBS.has(word)
}

/** Whether a word looks like `dropped`: at the end of a run that is a verb, not part of a name. */
export function isPastForm(word: string): boolean {
  return /[^e]ed$/.test(word) && word.length > 4 && word !== 'embed'
}

/** A word in small letters and the singular, as far as its letters tell. */
export function normalWord(written: string): string {
  if (/^[A-Z\d-]{2,}s$/.test(written)) return written.slice(0, -1).toLowerCase()
  const word = written.toLowerCase().replaceAll('’', "'").replace(/'s?$/, '')
  if (word.length <= 3 || !word.endsWith('s') || /(?:ss|us|is|ics)$/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return /(?:[sxz]|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}
