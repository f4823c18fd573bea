"""What people say to an assistant that asks nothing: a greeting, thanks, a nod. Pure.

Answered as such: nothing is looked up, and what was spoken of stays.
"""

from __future__ import annotations

import re


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


_GREETINGS = _phrases(
    """
    hi, hey, hello, howdy, yo, good morning, good afternoon, good evening, good day, greetings, moin, hallo,
    guten morgen, guten tag, guten abend, hola, buenos días, buenos dias, buenas, buenas tardes, bonjour,
    bonsoir, salut, привет, здравствуйте, добрый день, добрый вечер, доброе утро, 你好, 您好, 嗨, 早上好
    """
)
_THANKS = _phrases(
    """
    thanks, thank you, thanks a lot, many thanks, thank you so much, thanks so much, thx, ty, cheers,
    appreciated, much appreciated, danke, danke schön, danke sehr, vielen dank, gracias, muchas gracias, merci,
    merci beaucoup, спасибо, большое спасибо, спасибо большое, 谢谢, 谢谢你, 多谢, 謝謝
    """
)
_GOODBYES = _phrases(
    """
    bye, goodbye, bye bye, see you, see you later, see ya, good night, ciao, tschüss, auf wiedersehen, adiós,
    adios, hasta luego, au revoir, пока, до свидания, 再见, 拜拜
    """
)
_PUZZLED = _phrases(
    """
    what, wat, huh, eh, hm, hmm, pardon, excuse me, sorry, come again, test, testing, help me, i have a question,
    a question, wie bitte, qué, cómo, quoi, что, 什么
    """
)
_NODS = _phrases(
    """
    ok, okay, okey, k, all right, alright, sure, fine, right, yes, yep, yeah, yup, no, nope, nah, oh, ah, aha,
    haha, hahaha, lol, lmao, rofl, wow, omg, cool, nice, nice one, great, good, good bot, good job, good point,
    good to know, well done, perfect, awesome, amazing, excellent, interesting, i see, i understand, understood,
    got it, makes sense, never mind, nevermind, nvm, fair enough, true, blah, blah blah, ja, nein, gut, super,
    genau, alles klar, sí, si, vale, bien, bueno, claro, oui, non, d'accord, да, нет, хорошо, ладно, понятно,
    好, 好的, 是, 是的, 嗯, 明白, 明白了, 知道了
    """
)
_REPLIES = (
    (
        _GREETINGS,
        "Hello! Ask me about a stock: I put what the articles say beside what the market says now.",
    ),
    (_THANKS, "You are welcome."),
    (_GOODBYES, "Goodbye."),
    (_PUZZLED, "What would you like to know? You can ask, for example: is Alibaba overbought?"),
    (_NODS, "All right. Ask me whenever you like."),
)
_FILLERS = re.compile(r"\b(?:there|bot|everyone|again|then|so|well|oh|ok(?:ay)?|fine|great|cool|very much)\b")
_NO_LETTERS = re.compile(r"[^\w'\s]+|_+")
_DRAWN_OUT = re.compile(r"(?<=(.))\1{2,}")  # "hiiii"


def small_talk(text: str) -> str | None:
    """The reply to a text that is nothing but a greeting, thanks or a nod, else None."""
    plain = _DRAWN_OUT.sub("", _NO_LETTERS.sub(" ", text.replace("’", "'").lower()))
    said = " ".join(plain.split())
    bare = " ".join(_FILLERS.sub(" ", said).split())
    return next((reply for phrases, reply in _REPLIES if phrases & {said, bare}), None)
