"""Which first names are short forms, or other languages' forms, of one another."""

# Each line is one name in its forms, folded; a form may belong to several.
FORMS = """
abigail abbie abby gail
agnes aggie nessie senga
albert al bert bertie
alexander alec alex alasdair alistair sandy xander
alexandra alex lexie sandra sandy
alfred alf alfie fred freddie
alice ali alys
alison ali allie
andrew andy drew andreas andrzej andras
angela angie
ann anne anna annie nan nancy
anthony tony antony anton antoni
arthur art artie
barbara babs barb barbie
bartholomew bart
beatrice bea beattie trixie betrys
benjamin ben benny
bernard bernie
bridget biddy bridie bridie brigid
cameron cam
carol carole carrie
caroline caro carrie carol
catherine cath cathy kate katie kathleen kathy kay kit kitty catrin katherine kathryn
charles charlie chas chuck siarl karol
charlotte lottie charlie
christina chris chrissie tina christine krystyna
christopher chris kit topher
clifford cliff
constance connie
cynthia cindy
daniel dan danny deiniol
david dave davey dafydd dai dewi dawid
deborah deb debbie debra
dennis den denny denis denys
derek del deric
donald don donnie
dorothy dot dottie dolly dodie thea dora dilys
douglas doug
edith edie
edmund ed eddie ned
edward ed eddie ned ted teddy iorwerth
edwin ed eddie
eleanor ellie ella nell nellie nora elinor
elizabeth beth bess bessie betsy bet betty elsie eliza libby liz lizzie lisa bethan
ellen nell nellie helen elen
emily em emmy emilia
eric ric rick
ernest ern ernie
esther essie hester
eugene gene
eva evie eve efa
evelyn evie eve
florence flo florrie flossie
frances fran fanny frankie
francis frank frankie
frederick fred freddie freddy
gareth gaz gary
geoffrey geoff jeff jeffrey
george georgie sior jerzy
gerald gerry jerry
gerard gerry jerry
gertrude gertie trudy
gilbert gil bert
gillian gill jill
gladys glad gwladys
gordon gordie
graham graeme gray
gregory greg
gwendolen gwen gwenda
gwenllian gwen
harold harry hal
harriet hattie harrie
helen nell nellie elena elen
henry harry hal hank henri henryk
herbert bert bertie herb
hilary hil
hugh huw hughie
ian iain
irene rene renie
isaac ike zac
isabel belle bella izzy isabella isobel ishbel
jacob jake
jacqueline jackie jacqui
james jim jimmy jamie jem
jane janie jenny jean sian
janet jan jenny jess
jean jeannie jeanne sian
jennifer jen jenny
jeremy jerry jez
jessica jess jessie
joan joanie sioned
joanna jo joanne
john jack johnny jon ioan ieuan ian ifan sion jan evan
jonathan jon jonny johnny
joseph joe joey jozef
josephine jo josie
joshua josh
joyce joy
judith judy judi
julia julie
katherine cath cathy kate katie kathy kay kit kitty katarzyna catherine
kathleen kath kathy kate
kenneth ken kenny
laurence larry lawrence laurie lawrie
leonard len lenny leo
leslie les
lewis lou lew louis llew
lilian lil lily lillian
louisa lou louise
lucy lu lucia lucinda
magdalen maggie madge lena
malcolm mal
marcus mark marc
margaret maggie meg peg peggy greta rita madge margie megan mared marged mair
marian mari marion
marjorie marge margie madge
martha mattie patty
martin marty
mary may molly polly mamie mae mair mari maria maureen moira
matilda tilly mattie
matthew matt mat mathew
maureen mo
maurice mo morris
michael mick mickey mike mihangel michal
mildred millie
millicent millie
mohammed mo mohamed muhammad mohammad
morgan mog
muriel mu
nathaniel nat nathan
nicholas nick nicky nico
nicola nicky nikki
nigel nige
norman norm
oliver ollie olly
olive livvy ollie
oswald oz ozzie
pamela pam
patricia pat patsy tricia trish paddy
patrick pat paddy padraig
paul pawel
pauline paula
peter pete pedr piotr
philip phil pip phillip
phyllis phyl
rachel rae ray
raymond ray
rebecca becky becca
reginald reg reggie
rhiannon rhi
richard dick rich richie rick ricky rhisiart
robert bob bobby bert rob robbie rab robin
roderick rod roddy rhydderch
rodney rod
roger rog
ronald ron ronnie
rosemary rose rosie romy
roy leroy
rupert robert
russell russ
ruth ruthie
samuel sam sammy
sarah sally sadie sal
sidney sid sydney
simon si
stanley stan stanislaw
stephen steve steven steffan stevie
stuart stu stewart
susan sue susie suzanne susanna sukie
sylvia syl silvia
terence terry
theodore ted teddy theo
theresa terry tess tessa teresa
thomas tom tommy tomos tam tomasz
timothy tim
valerie val
vera vi
veronica ronnie vera
victor vic wiktor
victoria vicky vic tori
vincent vin vince vinny
violet vi
virginia ginny
walter wal wally walt
wilfred wilf fred
william bill billy will willie liam gwilym wil
winifred win winnie freda gwenfrewi
yvonne eve vonnie
zachary zac zach
"""


def _by_form() -> dict[str, frozenset[int]]:
    numbers: dict[str, set[int]] = {}
    for number, line in enumerate(FORMS.split("\n")):
        for form in line.split():
            numbers.setdefault(form, set()).add(number)
    return {form: frozenset(lines) for form, lines in numbers.items()}


BY_FORM = _by_form()
LINES = [line.split() for line in FORMS.split("\n")]


def are_one_name(one: str, other: str) -> bool:
    """Whether two folded first names can be forms of the same one."""
    nowhere: frozenset[int] = frozenset()
    return bool(BY_FORM.get(one, nowhere) & BY_FORM.get(other, nowhere))


def forms_of(name: str) -> set[str]:
    """Every first name that this folded one can stand for, itself included."""
    lines = BY_FORM.get(name, frozenset())
    return {name}.union(*(LINES[number] for number in lines))
