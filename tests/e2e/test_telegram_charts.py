"""Pictures on Telegram: sent, changed in their place, sent again without drawing, refused with a reason."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot import charts as pictures
from bot.telegram import texts
from bot.telegram.charts import SPANS
from retrieval.chart_data import ChartData, Note
from retrieval.errors import MarketUnavailable, QuestionError
from tests.e2e.telegram_fixtures import Running, eventually, running_bot
from tests.fakes.assistant import FakeAssistant
from tests.fakes.bot_api import BotApiServer, Message
from tests.fakes.tracks import LAST

LABELS = ["1M", "3M", "6M", "1Y", "5Y"]


def labels(message: Message) -> list[list[str]]:
    return [[button.text for button in row] for row in message.rows]


def marked(span: str) -> list[list[str]]:
    return [[f"[{label}]" if label == span else label for label in LABELS]]


async def picture(bot: Running, words: str, **more: Any) -> Message:
    """What /chart is answered with."""
    before = len(bot.server.sent())
    bot.server.say(words, **more)
    await bot.server.wait_until(lambda: len(bot.server.sent()) > before)
    sent: Message = bot.server.sent()[-1]
    assert sent.photo_bytes
    return sent


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """(span, thread) of each drawing that was made."""
    made: list[tuple[str, str]] = []
    draw = pictures.png

    def noted(data: ChartData) -> bytes:
        made.append((data.span, threading.current_thread().name))
        return draw(data)

    monkeypatch.setattr(pictures, "png", noted)
    return made


async def test_a_chart_is_a_picture_with_its_words_and_a_button_a_span(
    bot: Running, drawn: list[tuple[str, str]]
) -> None:
    sent = await picture(bot, "/chart BABA")
    assert sent.photo
    assert sent.photo.dimensions == (1000, 700)
    assert texts.FIRST_CONTACT in sent.text
    assert "Alibaba (BABA, NYSE), 6 months: " in sent.text
    assert "close of 24 Sep 2026 16:00 New York" in sent.text
    assert "Information, not advice." in sent.text
    assert labels(sent) == marked("6M")
    assert bot.assistant.charted == [("BABA", "6mo")]
    assert [(span, name.startswith("charts")) for span, name in drawn] == [("6mo", True)]
    assert texts.FIRST_CONTACT not in (await picture(bot, "/chart AMZN")).text


async def test_the_first_picture_introduces_the_bot_not_what_came_to_nothing(bot: Running) -> None:
    bot.assistant.chart_trouble = QuestionError("I do not know “flurbo”.")
    await bot.server.ask("/chart flurbo")
    bot.assistant.chart_trouble = None
    assert texts.FIRST_CONTACT in (await picture(bot, "/chart BABA")).text


async def test_a_span_changes_the_picture_in_its_place(bot: Running) -> None:
    sent = await picture(bot, "/chart BABA")
    first = sent.photo_bytes
    bot.server.tap(sent, "1M")
    await bot.server.wait_until(lambda: labels(sent) == marked("1M"))
    assert sent.photo_bytes not in {None, first}
    assert "1 month: " in sent.text
    bot.server.tap(sent, "5Y")
    await bot.server.wait_until(lambda: labels(sent) == marked("5Y"))
    assert bot.server.sent() == [sent]
    assert bot.assistant.charted == [("BABA", "6mo"), ("BABA", "1mo"), ("BABA", "5y")]


async def test_a_picture_that_telegram_has_is_not_drawn_again(
    bot: Running, drawn: list[tuple[str, str]]
) -> None:
    sent = await picture(bot, "/chart BABA")
    bot.server.tap(sent, "1M")
    await bot.server.wait_until(lambda: labels(sent) == marked("1M"))
    bot.server.tap(sent, "6M")
    await bot.server.wait_until(lambda: labels(sent) == marked("6M"))
    again = await picture(bot, "/chart BABA")
    assert [span for span, _ in drawn] == ["6mo", "1mo"]
    assert again.photo is sent.photo
    bot.assistant.chart_notes = (Note(LAST, "An article came in"),)
    assert (await picture(bot, "/chart BABA")).photo is not sent.photo
    assert [span for span, _ in drawn] == ["6mo", "1mo", "6mo"]


async def test_a_file_id_that_telegram_no_longer_knows_is_drawn_anew(
    bot: Running, drawn: list[tuple[str, str]]
) -> None:
    sent = await picture(bot, "/chart BABA")
    bot.server.tap(sent, "1M")
    await bot.server.wait_until(lambda: labels(sent) == marked("1M"))
    bot.server.world.files.clear()
    again = await picture(bot, "/chart BABA")
    assert again.photo_bytes == sent.history[0].photo.data  # type: ignore[union-attr]
    bot.server.tap(again, "1M")
    await bot.server.wait_until(lambda: labels(again) == marked("1M"))
    assert again.photo_bytes == sent.photo_bytes
    assert [span for span, _ in drawn] == ["6mo", "1mo"] * 2
    assert {r.description for r in bot.server.refused} == {
        "Bad Request: wrong remote file identifier specified: Wrong string length"
    }
    bot.server.refused.clear()


async def test_pictures_are_remembered_over_a_restart(
    server: BotApiServer, tmp_path: Path, drawn: list[tuple[str, str]]
) -> None:
    for _ in range(2):
        async with running_bot(server, tmp_path) as bot:
            await picture(bot, "/chart BABA AMZN")
    assert len(drawn) == 1


async def test_several_names_are_compared(bot: Running) -> None:
    sent = await picture(bot, "/chart BABA AMZN MSFT")
    assert "BABA 100.0" not in sent.text
    assert "closing prices to 24 Sep 2026" in sent.text
    bot.server.tap(sent, "1Y")
    await bot.server.wait_until(lambda: labels(sent) == marked("1Y"))
    assert bot.assistant.charted == [("BABA AMZN MSFT", "6mo"), ("BABA AMZN MSFT", "1y")]


async def test_five_long_names_and_a_long_number_fit_a_button(bot: Running) -> None:
    user = bot.server.person("Reader with a long number")
    user.id = 2**52 - 1
    sent = await picture(bot, "/chart 9988.HK 0700.HK 3690.HK 9618.HK 1810.HK", user=user)
    bot.server.tap(sent, "1M", user=user)
    await bot.server.wait_until(lambda: labels(sent) == marked("1M"))
    longer = await picture(bot, "/chart 600519.SS 601318.SS 600036.SS 600900.SS 601166.SS", user=user)
    assert labels(longer) == []


async def test_a_chart_button_hangs_under_an_answer(bot: Running) -> None:
    plain = await bot.server.ask("what is rsi?")
    assert texts.CHART not in str(labels(plain))
    bot.assistant.instruments = ("BABA", "AMZN")
    answer = await bot.server.ask("is Alibaba overbought?")
    assert [texts.CHART] in labels(answer)
    bot.server.tap(answer, texts.CHART)
    await bot.server.wait_until(lambda: bot.server.sent()[-1].photo_bytes)
    assert bot.assistant.charted == [("BABA AMZN", "6mo")]
    assert answer.history == []


async def test_a_chart_without_a_name_gets_an_example(bot: Running) -> None:
    example = await bot.server.ask("/chart")
    assert example.text == texts.CHART_EXAMPLE.format(symbol="BABA")
    assert labels(example) == [["BABA", "9988.HK"]]
    bot.server.tap(example, "9988.HK")
    await bot.server.wait_until(lambda: bot.server.sent()[-1].photo_bytes)
    assert bot.assistant.charted == [("9988.HK", "6mo")]


@pytest.mark.parametrize(
    "trouble",
    [
        QuestionError("I do not know “flurbo” <b>&"),
        MarketUnavailable("No chart can be drawn: live prices for BABA: Yahoo did not answer within 8 s."),
    ],
)
async def test_what_cannot_be_drawn_is_said(bot: Running, trouble: Exception) -> None:
    sent = await picture(bot, "/chart BABA")
    bot.assistant.chart_trouble = trouble
    assert (await bot.server.ask("/chart flurbo")).text == str(trouble)
    bot.server.tap(sent, "1M")
    await bot.server.wait_until(lambda: [m.text for m in bot.server.sent()[1:]] == [str(trouble)] * 2)
    assert labels(sent) == marked("6M")
    assert sent.history == []


async def test_a_second_tap_on_the_span_shown_is_no_trouble(bot: Running) -> None:
    sent = await picture(bot, "/chart BABA")
    taps = [bot.server.tap(sent, "6M"), bot.server.tap(sent, "6M"), bot.server.tap(sent, "1M")]
    for tap in taps:
        await bot.server.answered(tap)
    await bot.server.wait_until(lambda: labels(sent) == marked("1M"))
    assert [m for m in bot.server.sent() if not m.photo_bytes] == []


@pytest.mark.parametrize(
    "data", ["1:span:0", "1:span:0:6mo", "1:span:0:2d:BABA", "1:chart:0", "1:span:0:6mo:"]
)
async def test_made_up_data_does_no_harm(bot: Running, data: str) -> None:
    sent = await picture(bot, "/chart BABA")
    await bot.server.answered(bot.server.tap(sent, data=data))
    bot.server.say("alive")
    await bot.server.wait_for("Answer to: alive")
    assert texts.TROUBLE[:20] not in str([m.text for m in bot.server.sent()])
    assert sent.history == []


async def test_in_a_group_the_picture_answers_the_command_and_only_the_asker_changes_it(bot: Running) -> None:
    group = bot.server.group()
    asker, other = bot.server.person("Asker"), bot.server.person("Other")
    sent = await picture(bot, "/chart BABA", chat=group, user=asker)
    assert sent.reply_to
    assert sent.reply_to.text == "/chart BABA"
    answer = await bot.server.answered(bot.server.tap(sent, "1M", user=other))
    assert answer["text"] == texts.NOT_YOURS
    assert sent.history == []
    bot.server.tap(sent, "1M", user=asker)
    await bot.server.wait_until(lambda: labels(sent) == marked("1M"))


async def test_a_topic_gets_its_pictures(bot: Running) -> None:
    forum = bot.server.group(forum=True)
    topic = bot.server.topic(forum, "Stocks")
    sent = await picture(bot, "/chart BABA", chat=forum, topic=topic)
    assert sent.topic == topic


async def test_a_long_caption_is_cut_to_what_telegram_takes(bot: Running) -> None:
    bot.assistant.chart_notes = tuple(Note(LAST, f"Article {n} " + "🐘 <b>&" * 30) for n in range(9))
    sent = await picture(bot, "/chart BABA")
    assert "Article 0" in sent.text
    assert len(sent.text.encode("utf-16-le")) // 2 <= 1024


async def test_a_picture_to_somebody_who_has_blocked_the_bot_closes_the_chat(
    server: BotApiServer, tmp_path: Path
) -> None:
    assistant = FakeAssistant()
    async with running_bot(server, tmp_path, assistant) as bot:
        server.fault("sendPhoto", "403", description="Forbidden: bot was blocked by the user")
        message = server.say("/chart BABA")

        async def closed() -> bool:
            return [(chat.id, chat.active) for chat in await bot.state.chats()] == [(message.chat.id, False)]

        await server.wait_until(lambda: server.calls.counts["sendPhoto"])
        await eventually(closed)


@pytest.mark.parametrize(
    ("question", "shown", "said"),
    [
        ("chart BABA over 2 years", "5y", "This shows 5 years, not “over 2 years”"),
        ("chart BABA since the article", "6mo", "This shows 6 months, not “since the article”"),
        ("chart BABA in 2021", "5y", "This shows 5 years, not “in 2021”"),
        ("chart BABA over one year", "1y", ""),
        ("chart BABA over five years", "5y", ""),
        ("chart BABA", "6mo", ""),
    ],
)
async def test_a_span_that_was_not_asked_for_is_said(
    bot: Running, question: str, shown: str, said: str
) -> None:
    bot.assistant.pictures = {question: shown}
    sent = await picture(bot, f"/ask {question}", chat=bot.server.group())
    assert ("This shows" in sent.text) == bool(said)
    assert said in sent.text
    assert labels(sent) == marked(SPANS[shown])


async def test_the_span_of_a_follow_up_is_the_one_it_was_asked_with(bot: Running) -> None:
    bot.assistant.pictures = {"and as a chart?": "5y"}
    bot.assistant.rewritten = {"and as a chart?": "chart BABA over 2 years"}
    sent = await picture(bot, "/ask and as a chart?", chat=bot.server.group())
    assert "This shows 5 years, not “over 2 years”" in sent.text


@pytest.mark.parametrize(
    ("said", "names", "span", "told"),
    [
        ("/chart BABA 5y", "BABA", "5y", ""),
        ("/chart BABA 1 year", "BABA", "1y", ""),
        ("/chart BABA 2y", "BABA", "5y", "This shows 5 years, not “2y”"),
        ("/compare BABA AMZN 3M", "BABA AMZN", "3mo", ""),
    ],
)
async def test_a_command_takes_a_span(bot: Running, said: str, names: str, span: str, told: str) -> None:
    sent = await picture(bot, said)
    assert bot.assistant.charted == [(names, span)]
    assert labels(sent) == marked(SPANS[span])
    assert ("This shows" in sent.text) == bool(told)
    assert told in sent.text


async def test_to_compare_takes_two(bot: Running) -> None:
    assert (await bot.server.ask("/compare")).text == texts.COMPARE_EXAMPLE
    hint = texts.COMPARE_ONE.format(symbol="BABA")
    assert hint in (await picture(bot, "/compare BABA")).text
    assert hint not in (await picture(bot, "/chart BABA")).text
    assert "This is one stock" not in (await picture(bot, "/compare BABA AMZN")).text


async def test_names_no_button_holds_are_not_offered(bot: Running) -> None:
    named = ("Alibaba Group Holding Limited (NYSE: BABA, HKEX: 9988)", "NYSE:BABA", "BABA")
    bot.assistant.documents = (replace(bot.assistant.documents[0], instruments=named),)
    for words in ("/chart", "/price", "/thennow", "/settings"):
        shown = await bot.server.ask(words)
        assert "BABA" in [b.text for b in shown.buttons], words
        assert not [b.text for b in shown.buttons if "NYSE" in b.text], words


async def test_a_chart_asked_for_in_words_is_drawn(bot: Running, drawn: list[tuple[str, str]]) -> None:
    bot.assistant.pictures = {"show me alibaba over a year": "1y"}
    before = len(bot.server.sent())
    bot.server.say("show me alibaba over a year")
    await bot.server.wait_until(lambda: len(bot.server.sent()) > before + 1)
    answer, sent = bot.server.sent()[-2:]
    assert "Answer to: show me alibaba over a year" in answer.text
    assert sent.photo_bytes
    assert labels(sent) == marked("1Y")
    assert [span for span, _ in drawn] == ["1y"]
    group = bot.server.group()
    alone = await picture(bot, "/ask show me alibaba over a year", chat=group)  # one message for one question
    assert alone.reply_to
    assert [message for message in bot.server.sent() if message.chat == group] == [alone]
