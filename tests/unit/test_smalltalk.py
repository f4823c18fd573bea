"""What asks nothing is answered as such, and nothing that asks is taken for it."""

from __future__ import annotations

import pytest

from retrieval.questions.smalltalk import more_of, small_talk


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("hello", "Hello!"),
        ("Hello there!", "Hello!"),
        ("hiiii :)", "Hello!"),
        ("你好", "Hello!"),
        ("Thanks a lot 🙏", "You are welcome."),
        ("ok thanks", "You are welcome."),
        ("Vielen Dank!", "You are welcome."),
        ("what??", "What would you like to know?"),
        ("hmm", "What would you like to know?"),
        ("LOL", "All right."),
        ("d’accord", "All right."),
        ("bye", "Goodbye."),
        ("you are wrong!", "Then please ask again"),
        ("Das ist falsch", "Then please ask again"),
        ("tell me a joke pls", "That is not my trade"),
        ("vale gracias", "You are welcome."),
        ("merci bcp", "You are welcome."),
        ("thx bro", "You are welcome."),
        ("gracias crack", "You are welcome."),
        ("спс", "You are welcome."),
        ("شكرا", "You are welcome."),
        ("good morning all", "Hello!"),
        ("ok, danke dir", "You are welcome."),
    ],
)
def test_a_greeting_thanks_and_a_nod_are_answered_as_such(said: str, reply: str) -> None:
    assert (small_talk(said) or "").startswith(reply)


@pytest.mark.parametrize(
    "asked",
    [
        "hi, is baba overbought?",
        "why?",
        "and now?",
        "what is RSI?",
        "thanks, and Tencent?",
        "good value?",
        "is it fine?",
        "the risks",
        "asdf",
    ],
)
def test_a_question_is_none(asked: str) -> None:
    assert small_talk(asked) is None


@pytest.mark.parametrize(
    "said", ["Tell me more", "go on!", "more, please", "what else?", "mehr bitte", "dis-m'en plus", "继续"]
)
def test_more_is_asked_for(said: str) -> None:
    assert more_of(said) == ""


@pytest.mark.parametrize("asked", ["more risks?", "is more growth expected?", "why?", "thanks"])
def test_what_asks_for_something_else_does_not(asked: str) -> None:
    assert more_of(asked) is None


def test_more_may_be_asked_of_something_named() -> None:
    assert more_of("Tell me more about 9988.HK, please") == "9988.HK"
    assert more_of("more on Ping An?") == "Ping An"
