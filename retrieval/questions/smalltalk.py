"""What people say to an assistant that names nothing to look up: a greeting, thanks, a nod, "tell me more". Pure.

A greeting is answered as such, and what was spoken of stays; "more" is more of what was spoken of.
"""

from __future__ import annotations

import re


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


_GREETINGS = _phrases(
    """
    hi, hey, hello, howdy, yo, good morning, good afternoon, good evening, good day, greetings, moin, hallo,
    guten morgen, guten tag, guten abend, hola, buenos días, buenos dias, buenas, buenas tardes, bonjour,
    bonsoir, salut, merhaba, selam, cześć, namaste, مرحبا, السلام عليكم, 안녕, 안녕하세요, こんにちは,
    привет, здравствуйте, добрый день, добрый вечер, доброе утро, 你好, 您好, 嗨, 早上好
    """
)
_THANKS = _phrases(
    """
    ta, thanks, thank you, thanks a lot, many thanks, thank you so much, thanks so much, thx, ty, cheers,
    appreciated, much appreciated, danke, danke dir, danke schön, danke sehr, vielen dank, gracias,
    muchas gracias, merci,
    merci beaucoup, merci bcp, mille mercis, grazie, grazie mille, obrigado, obrigada,
    valeu, bedankt, dank je, dank u, tack, dzięki, teşekkürler, sağ ol, terima kasih, cảm ơn, शुक्रिया, धन्यवाद,
    shukriya, شكرا, تسلم, 감사합니다, 고마워, ありがとう, ありがとうございます,
    спс, спасибо, большое спасибо, спасибо большое, 谢谢, 谢谢你, 多谢, 謝謝
    """
)
_GOODBYES = _phrases(
    """
    bye, goodbye, bye bye, see you, see you later, see ya, good night, ciao, tschüss, auf wiedersehen, adiós,
    adios, gotta go, hasta luego, au revoir, пока, до свидания, 再见, 拜拜
    """
)
_PUZZLED = _phrases(
    """
    what, wat, huh, eh, hm, hmm, pardon, excuse me, sorry, come again, test, testing, help me, i have a question,
    a question, help, wie bitte, qué, cómo, quoi, что, 什么
    """
)
_NODS = _phrases(
    """
    ok, okay, okey, k, all right, alright, sure, fine, right, yes, yep, yeah, yup, no, nope, nah, oh, ah, aha,
    haha, hahaha, lol, lmao, rofl, wow, omg, cool, nice, nice one, great, good, good bot, good job, good point,
    good to know, well done, perfect, awesome, amazing, excellent, interesting, i see, i understand, understood,
    got it, makes sense, never mind, nevermind, nvm, fair enough, true, blah, blah blah, ja, nein, gut, super,
    genau, alles klar, sí, si, vale, bien, bueno, claro, oui, non, d'accord, да, нет, мда, хорошо, ладно, понятно,
    好, 好的, 是, 是的, 嗯, 明白, 明白了, 知道了
    """
)
_MORE = _phrases(
    """
    more, more please, tell me more, give me more, show me more, say more, more details, more info, details,
    go on, continue, keep going, elaborate, can you elaborate, please elaborate, what else, anything else,
    is there more, tell me more about it, tell me more about that, more about it, more about that, mehr,
    mehr dazu, erzähl mehr, erzähl mir mehr, weiter, was noch, más, más detalles, cuéntame más, dime más, sigue,
    qué más, plus de détails, dis m'en plus, dites m'en plus, continue, continuez, quoi d'autre, подробнее,
    расскажи подробнее, расскажи больше, ещё, еще, дальше, что ещё, что еще, 更多, 继续, 继续说, 还有吗, 还有呢,
    详细点, 说详细点, 繼續
    """
)
_MORE_OF = re.compile(
    r"(?:(?:please )?(?:tell|give|show) me )?(?:more|everything) (?:about|on) (?P<what>[^?!,]+?)(?:,? please)?[\s.?!]*",
    re.I,
)
_SCREEN = re.compile(
    r"\b(?:which|what|any|find|list|show)(?: me)?(?: \w+){0,3} (?:stocks|companies|tickers|names)\b|"
    r"\b(?:which|what|any) (?:one )?(?:stock|company|share)\b|\bany(?:thing|body)\b|"
    r"\b(?:top|biggest|best|worst|most|cheapest|strongest|weakest)\b.{0,30}"
    r"\b(?:movers?|gainers?|losers?|winners?|performers?|stocks?|shares|companies|names)\b|"
    r"\bwelche (?:\w+ )?(?:aktien?|firmen)\b|\bquelles? (?:\w+ )?actions?\b|\bqué (?:\w+ )?acci(?:ón|ones)\b|"
    r"\bquali (?:\w+ )?azioni\b|\bquais (?:\w+ )?ações\b|\bкакие (?:\w+ )?акции\b|哪些股|哪[只支个]股|どの(?:株|銘柄)",
    re.I,
)
_WRONG = _phrases(
    """
    you are wrong, you're wrong, youre wrong, that is wrong, that's wrong, thats wrong, wrong, wrong answer,
    that is not right, that's not right, not true, that's not true, that is not true, nonsense, that's nonsense,
    bullshit, bs, rubbish, das ist falsch, falsch, eso no es cierto, c'est faux, faux, неправда, неверно, 不对, 错了
    """
)
_NOT_MY_TRADE = _phrases(
    """
    tell me a joke, a joke, joke, tell us a joke, another joke, sing, sing a song, tell me a story, write a poem,
    write me a poem, make me laugh, erzähl einen witz, erzähl mir einen witz, cuéntame un chiste, raconte une blague,
    расскажи анекдот, 讲个笑话
    """
)
MORE_OF_WHAT = "More of what? Name a company, or ask, for example: is Alibaba overbought?"
_REPLIES = (
    (
        _GREETINGS,
        "Hello! Ask me about a stock: I put what the articles say beside what the market says now.",
    ),
    (_THANKS, "You are welcome."),
    (_GOODBYES, "Goodbye."),
    (_PUZZLED, "What would you like to know? You can ask, for example: is Alibaba overbought?"),
    (
        _WRONG,
        "Then please ask again in other words. Below each answer stand its sources; 👎 marks one that is wrong.",
    ),
    (_NOT_MY_TRADE, "That is not my trade: I answer questions on stocks, and on the articles that I have."),
    (_NODS, "All right. Ask me whenever you like."),
)
_ALL = "|".join(sorted((re.escape(p) for each, _ in _REPLIES for p in each), key=len, reverse=True))
_PHRASE = re.compile(rf"(?<!\w)(?:{_ALL})(?!\w)")
_SEVERAL = re.compile(rf"(?:(?<!\w)(?:{_ALL})(?!\w)\s*)+")
_FILLERS = re.compile(
    r"\b(?:there|bot|every(?:one|body)|all|guys|folks|bro|mate|man|dude|buddy|dear|sir|crack|amigo|"
    r"again|then|so|well|oh|ok(?:ay)?|fine|great|cool|very much|"
    r"please|pls|bitte|por favor|s'il (?:te|vous) plaît|пожалуйста)\b"
)
_NO_LETTERS = re.compile(r"[^\w'\s]+|_+")
_DRAWN_OUT = re.compile(r"(?<=(.))\1{2,}")  # "hiiii"


def small_talk(text: str) -> str | None:
    """The reply to a text that is nothing but a greeting, thanks or a nod, or several of them, else None."""
    said = _said(text)
    if not any(_SEVERAL.fullmatch(words) for words in said):
        return None
    spoken = said | {phrase for words in said for phrase in _PHRASE.findall(words)}
    return next((reply for phrases, reply in _REPLIES if phrases & spoken), None)


def screens(text: str) -> bool:
    """Whether a question that names nobody is put to the market as a whole: "which stocks are oversold?"."""
    return _SCREEN.search(text) is not None


def more_of(text: str) -> str | None:
    """What a text asks to hear more of: "" for the same again ("tell me more"), "Tencent" where it says so; None
    where it asks for something else."""
    if _MORE & _said(text):
        return ""
    named = _MORE_OF.fullmatch(text.strip())
    return named["what"] if named else None


def _said(text: str) -> set[str]:
    """The words of a text, plain, and without those that only fill."""
    plain = _DRAWN_OUT.sub("", _NO_LETTERS.sub(" ", text.replace("’", "'").lower()))
    return {" ".join(plain.split()), " ".join(_FILLERS.sub(" ", plain).split())}
