"""Small words of other languages that claim something: what "cada", "nur", "вместо" say, the source has to say. Pure.

They stand in the lists of words that any retelling may use, for they are often only the language's; beside a verb or
a figure they make a claim, and the sentence of the source has to have the like of it.
"""

from __future__ import annotations

import re

_ROWS: tuple[
    tuple[str, str, str], ...
] = (  # what it claims; the words abroad; what the source's sentence has then
    (
        "each",
        r"jeweils|je(?! nach| desto)|pro|jede[rnms]?|cada|chaque|chacune?|sendos|sendas|кажд\w+|ежегодно|ежемесячно|"
        r"ежеквартально|ежедневно|monatlich\w*|vierteljährlich\w*|mensual\w*|trimestralmente|mensuel\w*|每(?!股)|各(?![种類类地])",
        r"each|every|per|apiece|both|respectively|annual\w*|yearly|monthly|daily|weekly|quarterly|average\w*|"
        r"(?:[a-z]+s|yen|yuan|percent|[mbtr]+illion|[\d.,]+|fee|rate|once|twice|times) an? "
        r"(?!(?:year|quarter|month|week) (?:before|earlier|ago|prior))[a-z]+",
    ),
    (
        "all",
        r"(?<!vor )alle[nrsm]?(?! Zeiten)|sämtlich\w*|gesamte[nrms]?|(?<!sobre )tod[ao]s?|(?<!en )tous|toutes?|"
        r"все[мх]?(?! же| ещ[её]|-)|всей|весь|вся|всю|所有|全部|全体|一切|都是|均",
        r"all|every\w*|each|whole|entire\w*|full\w*|total|most|any\w*|world\w*|global\w*|both|overall|altogether|across",
    ),
    (
        "always",
        r"immer(?! noch)|stets|ständig|dauernd|durchgehend|siempre|constantemente|всегда|постоянно|一直|始终|"
        r"始終|总是|向来",
        r"always|constant\w*|ever|continu\w*|remain\w*|still|never|since|steadily|long",
    ),
    (
        "again",
        r"wieder|erneut|abermals|nochmals|de nuevo|otra vez|nuevamente|(?:de|à) nouveau|encore une fois|снова|"
        r"опять|вновь|"
        r"再次|再度|重新|又(?!称)",
        r"again|re(?:turn|sum|cover|bound|open|new|start|join|hir|launch|introduc|stor|gain|build|vers)\w*|"
        r"anew|another|once more|back|second|third|fourth|fifth|row|more|also|further|and",
    ),
    (
        "only",
        r"(?<!nicht )nur|lediglich|ausschließlich|einzig\w*|(?<!no )s[oó]lo|(?<!no )solamente|únicamente|"
        r"exclusivamente|"
        r"apenas|seuls?|seules?|(?<!non )(?<!pas )seulement|uniquement|exclusivement|(?<!не )лишь|(?<!не )только|"
        r"исключительно|(?<!不)仅|(?<!不)只|唯一|(?<!人)(?<!刚)才(?![能华])",
        r"only|just|mere\w*|sole\w*|alone|exclusiv\w*|hardly|barely|no more than|single|unique|few\w*|little",
    ),
    (
        "still",
        r"noch(?! (?:in|im|vor|bis|dieses|diesen|nicht|nie|kein\w*|einmal|am|höher|stärker|mehr|weiter|"
        r"größer)\b)|weiterhin|"
        r"nach wie vor|todavía|aún(?! más)|sigue[n]?|seguía[n]?|siguió|siguieron|continúa[n]?|continuó|encore(?! plus)|"
        r"toujours(?! pas)|ещ[её]|по-прежнему|остаются|оста[её]тся|продолжа\w+|仍|依然|依旧|继续|繼續",
        r"still|remain\w*|continu\w*|ke[ep][ept]\w*|stay\w*|yet|so far|persist\w*|again|further\w*|more|another|no|not|"
        r"already|until|last\w*|maintain\w*|h[eo]ld\w*|extend\w*",
    ),
    (
        "no longer",
        r"nicht(?:s)? mehr|kein\w* (?:\w+ )?mehr|ya no|больше не|уже не|不再|再也不",
        r"no longer|stop\w*|ceas\w*|end\w*|quit\w*|halt\w*|any ?more|discontinu\w*|abandon\w*|drop\w*|closed?",
    ),
    (
        "soon",
        r"demnächst|bald|in Kürze|alsbald|pronto|próximamente|en breve|bientôt|prochainement|sous peu|вскоре|"
        r"скоро|即将|很快|马上|"
        r"不久",
        r"soon\w*|short\w*|imminent\w*|near\w*|quick\w*|fast\w*|coming|next|within|about to|early|days?|weeks?",
    ),
    (
        "from now on",
        r"künftig|in Zukunft|fortan|en el futuro|en adelante|désormais|dorénavant|à l['’]avenir|впредь|"
        r"в будущем|отныне|今后|往后",
        r"will|would|should|plan\w*|wants?|intend\w*|expect\w*|future|from now|next|now|aim\w*|forecast\w*|"
        r"could|may|might|"
        r"is to|are to|agreed to|by \d{4}",
    ),
    (
        "before",
        r"zuvor|vorher|früher|damals|einst|previamente|anteriormente|auparavant|précédemment|jadis|ранее|прежде|此前|先前|早前|"
        r"曾经|曾(?!经)(?![表称說说警预指告提])",
        r"before|earl\w+|previous\w*|ago|prior|former\w*|had|once|from|used to|after|than|against|last|"
        r"compared|until|first|"
        r"already|was|were|originally",
    ),
    (
        "until now",
        r"bisher|bislang|hasta ahora|hasta la fecha|jusqu['’]ici|jusqu['’]à présent|до сих пор|迄今|至今|"
        r"到目前为止|截至目前",
        r"so far|to date|until now|yet|already|has|have|this year|since|current\w*|now",
    ),
    (
        "several times",
        r"mehrere(?:n)? Male?|mehrmals|mehrfach|wiederholt|varias veces|repetidamente|plusieurs fois|"
        r"à plusieurs reprises|"
        r"несколько раз|неоднократно|多次|数次|屡次",
        r"several|repeat\w*|times|often|multiple|again|many|twice",
    ),
    (
        "part of",
        r"(?:ein|eine[nms]?) (?:Groß)?Teil|teilweise|zum Teil|(?<!por )(?<!forma )(?<!forman )(?<!como )parte d[e]l?|"
        r"(?<!fait )(?<!font )partie d[eu]s?|en partie|(?<=\s)част[ьи]|частично|部分|一部分",
        r"part\w*|some|portion|share|stake|piece|minority|among|of|percent|unit",
    ),
    (
        "including",
        r"einschließlich|inklusive|samt|mitsamt|incluid\w+|incluyendo|compris(?! entre)|включая|в том числе|包括",
        r"includ\w*|with|among|such as|even|which|contain\w*|cover\w*|also",
    ),
    (
        "above all",
        r"insbesondere|vor allem|besonders|especialmente|sobre todo|particularmente|surtout|en particulier|особенно|"
        r"прежде всего|в частности|尤其|特别是",
        r"especial\w*|above all|particular\w*|notabl\w*|main\w*|chief\w*|primar\w*|most\w*|such as|includ\w*|"
        r"like|among|driv\w*|"
        r"led|very|largely|strong\w*",
    ),
    (
        "instead of",
        r"statt|anstatt|anstelle|en lugar de|en vez de|au lieu d\w*|plutôt que|вместо|而不是|而非",
        r"instead|rather|replac\w*|place|swap\w*|from|not|substitut\w*|switch\w*|after|compared|against|had|than|expect\w*|"
        r"plan\w*|before|previous\w*",
    ),
    (
        "except",
        r"außer(?! Acht)|abgesehen|ausgenommen|excepto|salvo|a excepción|sauf|hormis|excepté|кроме(?! того)|"
        r"за исключением",
        r"except\w*|exclud\w*|without|apart|besides|other than|beyond|outside|left out|bar",
    ),
    (
        "despite",
        r"trotz|ungeachtet|obwohl|a pesar|pese a|aunque|malgré|en dépit|bien que|несмотря|вопреки|хотя|尽管|虽然",
        r"despite|although|though|but|while|even|spite|however|yet|still|whereas|nevertheless|against",
    ),
    (
        "possible",
        r"könnten?|podrían?|pudieran?|pourrai(?:t|ent)|мож(?:ет|ем)|могут|мог(?:ла|ло|ли)?(?! бы)|возможно|вероятно|"
        r"wahrscheinlich|womöglich|quizás?|tal vez|probablemente|peut-être|sans doute|可能|或许|或將|或将|也许",
        r"could|may|might|can|cannot|possib\w*|potential\w*|likely|able|expect\w*|should|warn\w*|threat\w*|risk\w*|fear\w*|"
        r"would|doubt\w*|think\w*|hop\w*|whether|probab\w*|allow\w*|consider\w*|if|forecast\w*|opportunit\w*|seem\w*|appear\w*|"
        r"free to|capable|room|estimat\w*",
    ),
    (
        "supposed",
        r"sollen|soll|sollten?|solle|dürften?|debería[n]?|devrai(?:t|ent)|долж(?:ен|на|но|ны)|muss|müssen|müsse|debe[n]?|"
        r"doi(?:t|vent)|обязан\w*|必须|必須|须|應該|应该",
        r"should|likely|expect\w*|would|probab\w*|forecast\w*|will|think\w*|estimat\w*|could|may|might|must|"
        r"ha(?:s|ve|d) to|"
        r"need\w*|requir\w*|is to|are to|due|suppos\w*|plan\w*|wants?|aim\w*|order\w*|forc\w*|set to|"
        r"target\w*|say|says|said|"
        r"propos\w*|intend\w*|agreed|goal\w*|by \d{4}|next|guid\w*|predict\w*|warn\w*|ruled",
    ),
    (
        "almost",
        r"beinahe|nahezu|casi|presque|quasi(?:ment)?|почти|几乎|差点",
        r"almost|nearly|close|hardly|barely|virtual\w*|about|around|roughly|just|scarcely|few|little|under|less|fewer|short",
    ),
    (
        "after",
        r"nachdem|infolge|tras|después de(?! todo)|(?<!d['’])après|à la suite de|после|вслед за|"
        r"在[^，。]{1,20}[之以]?后(?!来|續|续|勤)",
        r"after\w*|since|follow\w*|then|once|when|wake|result\w*|later|from|against|ago|versus|compared|due|because|than|lead\w*|"
        r"led|now|had|last|next|by",
    ),
    (
        "before",
        r"bevor|antes de(?! impuestos)|avant(?! impôts?| taxes)|перед|прежде чем|до того|在[^，。]{1,20}之前",
        r"before|until|till|ahead|by|prior|earl\w+|previous\w*|ago|than|yet|first",
    ),
    (
        "free",
        r"frei\w{0,2} (?:cash|barm|mittel)\w+|flujo (?:de caja |de efectivo )?libre|"
        r"flux de trésorerie (?:disponible|libre)|"
        r"свободн\w+ денежн\w+|自由现金流|自由現金流",
        r"free",
    ),
    (
        "both",
        r"beide[nrs]?|ambos|ambas|les deux|tous deux|toutes deux|оба|обе|обоих|обеих|两者",
        r"both|two|each|and|while|all|pair|either|neither|,",
    ),
)
_CLAIMS = [
    (
        name,
        re.compile(rf"(?<![^\W\u4e00-\u9fff])(?:{abroad})(?![^\W\u4e00-\u9fff])", re.I),
        re.compile(rf"\b(?:{english})(?!\w)", re.I),
    )
    for name, abroad, english in _ROWS
]
_NO_CLAIM = re.compile(  # the same words in turns that claim nothing of it
    r"\b(?:vor allem|sobre todo|ante todo|después de todo|en tout cas|avant tout|все(?:го)? лишь|прежде всего|"
    r"вс[её] же|"
    r"auf jeden Fall|en cada caso|en todo caso|tout de même|am (?:ehesten|besten)|immerhin|je nach|desto|"
    r"all(?:er)?dings|"
    r"wie(?:der)?um|immer (?:noch|mehr|weiter|stärker)|nicht nur|no s[oó]lo|non seulement|не только|peut-être|"
    r"bénéfices? par action|ni seul\w*|за счёт|за счет)\b|不仅|不只|不但",
    re.I,
)


def claimed_otherwise(text: str, sentence: str) -> str | None:
    """What a small word of the retelling claims and the source's sentence does not, or None."""
    rest = _NO_CLAIM.sub(
        lambda m: m.group() if m.group().lower() in {"vor allem", "sobre todo"} else " ", text
    )
    for name, abroad, english in _CLAIMS:
        if name == "all" and not abroad.search(_ABOVE.sub(" ", rest)):
            continue
        if abroad.search(rest) and not english.search(sentence):
            return name
    return None


_ABOVE = re.compile(r"\b(?:vor allem|sobre todo)\b", re.I)


_KEPT = re.compile(
    r"\b(?:re)?(?:confirm|affirm|iterat|maintain|ke[ep]|kept|stuck|left unchanged|held)\w*", re.I
)
_CHANGED = re.compile(
    r"\b(?:rais|lift|cut|lower|increas|reduc|trim|upgrad|downgrad|slash|narrow|boost)\w*", re.I
)
_CHANGES = re.compile(
    r"\b(?:erhöh\w*|ang?eh[oe]b\w*|hob|hebt|gesenkt|senk\w+|gekürzt|kürz\w+|hochgestuft|herabgestuft|elev\w+|aument\w+|rebaj\w+|"
    r"recort\w+|relev\w+|relèv\w+|rehauss\w+|abaiss\w+|повы[сш]\w+|подня\w+|сни[зж]\w+|пони[зж]\w+)\b|"
    r"上调|下调|提高|调高|调低|下修|上修|上調|下調",
    re.I,
)
_FORECAST = re.compile(r"\b(?:forecast|guidance|outlook|target|rating|estimate|dividend)s?\b", re.I)


def changes_what_is_kept(text: str, sentence: str) -> bool:
    """A forecast or rating that the source has confirmed is told as raised or cut."""
    kept = _KEPT.search(sentence) and _FORECAST.search(sentence) and not _CHANGED.search(sentence)
    return bool(kept and _CHANGES.search(text))
