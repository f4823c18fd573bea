"""What asks nothing is answered as such, and nothing that asks is taken for it."""

from __future__ import annotations

import pytest

from retrieval.questions.smalltalk import small_talk


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
