"""Conversations: what each turn asks, once what was spoken of before is filled in."""

import pytest

from retrieval.names.instruments import Resolver
from retrieval.questions.durations import bare_span, duration_in
from retrieval.questions.follow_ups import SPOKEN_OF, carried
from retrieval.questions.understanding import understand
from retrieval.types import Join, Request, Route, Subject


def talk(resolver: Resolver, *turns: str) -> list[Request]:
    """The requests of a conversation's turns, what is spoken of kept as the assistant keeps it."""
    subject, requests = Subject(), list[Request]()
    for turn in turns:
        request = understand(turn, resolver, subject)
        subject = carried(
            subject, Subject(request.symbols, request.metrics, request.rewritten or request.question)
        )
        requests.append(request)
    return requests


@pytest.mark.parametrize(
    "turn",
    [
        "and Microsoft's?",
        "ok, and microsoft please",
        "thanks! same for Microsoft",
        "no, I meant Microsoft",
        "no not tencent, microsoft",
        "microsoft too pls",
        "und Microsoft?",
        "¿y el de Microsoft?",
        "微软呢?",
        "微软也一样",
        "aha. and microsoft then",
        "microsoft for comparison",
        "마이크로소프트는?",
        "マイクロソフトは?",
        "microsoft bhi batao",
        "e a microsoft?",
    ],
)
def test_another_company_is_asked_the_same(resolver: Resolver, turn: str) -> None:
    asked = talk(resolver, "What is Tencent's RSI?", turn)[-1]
    assert (asked.symbols, asked.metrics) == (("MSFT",), ("rsi_14",))
    assert Route.MARKET in asked.routes


def test_a_full_question_about_another_company_is_its_own(resolver: Resolver) -> None:
    asked = talk(resolver, "What is Tencent's RSI?", "Who leads Microsoft?")[-1]
    assert (asked.symbols, asked.metrics, asked.routes) == (("MSFT",), (), (Route.ARTICLE,))


@pytest.mark.parametrize(
    "turn", ["is that high?", "Is this a lot?", "is that still so?", "ist das viel?", "算高吗?"]
)
def test_a_figure_is_judged_by_the_rule_told_with_it(resolver: Resolver, turn: str) -> None:
    asked = talk(resolver, "short interest of Amazon now", turn)[-1]
    assert (asked.symbols, asked.metrics) == (("AMZN",), ("short_percent_of_float",))
    assert Route.MARKET in asked.routes


def test_what_an_article_says_is_not_judged_by_a_figure(resolver: Resolver) -> None:
    asked = talk(resolver, "Why did China crack down on Alibaba?", "is it still so?")[-1]
    assert (asked.symbols, asked.metrics, asked.routes) == (("BABA",), (), (Route.ARTICLE,))


@pytest.mark.parametrize(
    ("turn", "unit", "count"),
    [
        ("and over two years?", "year", 2),
        ("6 months pls", "month", 6),
        ("just a week", "week", 1),
        ("over four?", "month", 4),  # the unit from before
        ("und in den letzten drei Wochen?", "week", 3),
        ("¿y en cinco años?", "year", 5),
        ("et sur un an ?", "year", 1),
        ("两年的", "year", 2),
    ],
)
def test_another_span(resolver: Resolver, turn: str, unit: str, count: int) -> None:
    asked = talk(resolver, "How has Amazon done over the last three months?", turn)[-1]
    assert asked.symbols == ("AMZN",)
    assert asked.span
    assert (asked.span.unit, asked.span.count, asked.join) == (unit, count, Join.RETURNS)


def test_the_span_goes_along_to_another_company(resolver: Resolver) -> None:
    asked = talk(resolver, "Amazon over the last two years", "and Tencent's?")[-1]
    assert asked.symbols == ("0700.HK",)
    assert asked.span
    assert (asked.span.count, asked.join) == (2, Join.RETURNS)


@pytest.mark.parametrize(
    ("turn", "symbols"),
    [
        ("and the first one?", ("AMZN",)),
        ("the other one", ("AMZN",)),
        ("and the second one's?", ("MSFT",)),
        ("which of the two is higher?", ("AMZN", "MSFT")),
        ("which is lower", ("AMZN", "MSFT")),
        ("welche von beiden ist höher?", ("AMZN", "MSFT")),
        ("versus Tencent?", ("MSFT", "0700.HK")),
        ("more than tencent?", ("MSFT", "0700.HK")),
    ],
)
def test_two_companies_are_in_mind(resolver: Resolver, turn: str, symbols: tuple[str, ...]) -> None:
    asked = talk(resolver, "What is the RSI of Amazon?", "and Microsoft's?", turn)[-1]
    assert (asked.symbols, asked.metrics) == (symbols, ("rsi_14",))
    assert asked.join is (Join.COMPARE if len(symbols) > 1 else None)


def test_another_figure_of_both(resolver: Resolver) -> None:
    asked = talk(
        resolver, "Amazon vs Microsoft forward P/E", "and their market caps?", "the rsi of the first one"
    )
    assert [request.symbols for request in asked[1:]] == [("AMZN", "MSFT"), ("AMZN",)]
    assert [request.metrics for request in asked[1:]] == [("market_cap",), ("rsi_14",)]


def test_the_first_quarter_is_no_company(resolver: Resolver) -> None:
    asked = talk(resolver, "Amazon vs Microsoft", "what happened in the first quarter of 2025?")[-1]
    assert asked.symbols == ("AMZN", "MSFT")


def test_a_term_in_between_leaves_the_company_and_gives_the_figure(resolver: Resolver) -> None:
    _, term, then = talk(resolver, "price of Amazon", "ok and what is RSI?", "and Tencent's?")
    assert (term.symbols, term.routes) == ((), (Route.ARTICLE,))
    assert (then.symbols, then.metrics) == (("0700.HK",), ("rsi_14",))
    assert Route.MARKET in then.routes


@pytest.mark.parametrize(
    ("turn", "symbols"), [("and in dollars?", ("BABA",)), ("in hk dollars", ("9988.HK",))]
)
def test_the_money_says_which_listing(resolver: Resolver, turn: str, symbols: tuple[str, ...]) -> None:
    assert talk(resolver, "9988.HK price", turn)[-1].symbols == symbols


def test_when_a_high_was_reached_is_told_with_it(resolver: Resolver) -> None:
    asked = talk(resolver, "52-week high of Tencent?", "when was it reached?")[-1]
    assert (asked.symbols, asked.metrics) == (("0700.HK",), ("high_52w",))


def test_only_the_last_companies_are_kept_in_mind() -> None:
    subject = Subject()
    for symbol in "ABCDEF":
        subject = carried(subject, Subject((symbol,), (), symbol))
    assert (subject.symbols, subject.others) == (("F",), ("E", "D", "C", "B")[:SPOKEN_OF])


@pytest.mark.parametrize(
    "text",
    [
        "a year ago it was higher",
        "the first three months were bad for it",
        "the 5 year plan",
        "it is ten years old",
        "who was chief executive for five years?",
    ],
)
def test_a_length_of_time_is_no_span_from_now(text: str) -> None:
    assert duration_in(text) is None
    assert bare_span(text, None) == ""


def test_of_all_that_were_asked_the_same_the_most_is_named(resolver: Resolver) -> None:
    turns = ("Toyota P/E", "same for BMW", "and Volkswagen", "cheapest?")
    assert {*talk(resolver, *turns)[-1].symbols} == {"TM", "BMW.DE", "VOW3.DE"}
    another = talk(resolver, "Toyota price", *turns[1:3], "and its RSI?", "which of the two is higher?")[-1]
    assert {*another.symbols} == {"BMW.DE", "VOW3.DE"}


def test_a_definition_or_a_remark_leaves_the_question(resolver: Resolver) -> None:
    for between in ("what does rsi actually mean", "what is a short squeeze"):
        asked = talk(resolver, "what is the RSI of Nvidia", between, "ok and broadcom")[-1]
        assert (asked.symbols, asked.metrics) == (("AVGO",), ("rsi_14",))
        assert Route.MARKET in asked.routes


@pytest.mark.parametrize(
    ("opening", "turn", "unit", "count"),
    [
        ("Wie steht SAP gerade?", "und im Vergleich zu vor einem Jahr?", "year", 1),
        ("Quanto sta Ferrari in borsa adesso?", "e rispetto a un mese fa?", "month", 1),
        ("jpmorgan 10 year return", "5?", "year", 5),
        ("has maersk stock dropped", "since monday", "weekday", 1),
        ("Précio de Santander?", "cual ha subido mas en 3 años", "year", 3),
    ],
)
def test_a_span_is_understood_as_it_is_said(
    resolver: Resolver, opening: str, turn: str, unit: str, count: int
) -> None:
    asked = talk(resolver, opening, turn)[-1]
    assert asked.span is not None
    assert (asked.span.unit, asked.span.count) == (unit, count)
    assert len(asked.symbols) == 1


def test_another_average_and_another_company_than_it(resolver: Resolver) -> None:
    average = talk(resolver, "is Apple above its 200 day moving average", "and the 50 day?")[-1]
    assert (average.symbols, average.metrics) == (("AAPL",), ("sma_50",))
    bigger = talk(resolver, "Shopify market cap", "is it bigger than MercadoLibre")[-1]
    assert (bigger.symbols, bigger.metrics) == (("SHOP", "MELI"), ("market_cap",))


@pytest.mark.parametrize("remark", ["qwertz", "holy moly", "diamond hands baby"])
def test_a_remark_asks_for_no_figure(resolver: Resolver, remark: str) -> None:
    asked = talk(resolver, "is Alibaba overbought?", remark, "and Tencent?")
    assert Route.MARKET not in asked[1].routes


@pytest.mark.parametrize(
    ("opening", "turn", "unit", "year", "month"),
    [
        ("Disney since March", "sorry, march last year", "named", -1, 3),
        ("how did Disney do this year", "and in 2024?", "in", 2024, None),
        ("Disney in 2024", "oct 2020", "in", 2020, 10),
        ("Disney this week", "seit 2022", "named", 2022, None),
        ("Disney this week", "и с марта?", "named", None, 3),
    ],
)
def test_another_day_month_or_year(
    resolver: Resolver, opening: str, turn: str, unit: str, year: int | None, month: int | None
) -> None:
    asked = talk(resolver, opening, turn)[-1]
    assert asked.span
    assert (asked.symbols, asked.span.unit, asked.join) == (("DIS",), unit, Join.RETURNS)
    assert (asked.span.year, asked.span.month) == (year, month)


@pytest.mark.parametrize(
    ("opening", "turn", "figure"),
    [
        ("GameStop's volume", "vs normal?", "volume"),
        ("GameStop's volume", "more than usual?", "volume"),
        ("what do analysts say of GameStop, buy?", "how many of them", "recommendation"),
        ("all-time high of GameStop", "so how much is it down from there", "all_time_high"),
        ("is GameStop expensive", "so how much upside", "target_mean_price"),
        ("is GameStop expensive", "who's shorting it", "short_percent_of_float"),
        ("what is a moving average", "is GameStop above it", "sma_50"),
        ("explain short interest", "how is it for GameStop right now", "short_percent_of_float"),
    ],
)
def test_a_figure_is_asked_for_in_the_words_of_a_talk(
    resolver: Resolver, opening: str, turn: str, figure: str
) -> None:
    asked = talk(resolver, opening, turn)[-1]
    assert (asked.symbols, asked.metrics[:1]) == (("GME",), (figure,))
    assert Route.MARKET in asked.routes


def test_a_span_alone_asks_for_no_other_figure(resolver: Resolver) -> None:
    asked = talk(resolver, "nvda last month", "1y")[-1]
    assert (asked.metrics, asked.join) == ((), Join.RETURNS)


@pytest.mark.parametrize("turn", ["cheaper one?", "the cheaper of the two", "which is cheaper?"])
def test_the_one_of_two(resolver: Resolver, turn: str) -> None:
    asked = talk(resolver, "forward P/E of Alibaba", "and Tencent?", turn)[-1]
    assert {*asked.symbols} == {"BABA", "0700.HK"}


def test_a_figure_s_short_name_is_no_company(resolver: Resolver) -> None:
    asked = talk(resolver, "how calm is Roche vs Novartis", "the second one, target?")[-1]
    assert [m.instrument.name for m in asked.mentions] == ["Novartis"]


@pytest.mark.parametrize("turn", ["跟腾讯比", "put tencent in there too", "with tencent next to it"])
def test_a_company_is_set_beside(resolver: Resolver, turn: str) -> None:
    asked = talk(resolver, "forward P/E of Alibaba", turn)[-1]
    assert ({*asked.symbols}, asked.metrics) == ({"BABA", "0700.HK"}, ("forward_pe",))


def test_another_figure_of_a_named_company_is_not_told_with_the_high(resolver: Resolver) -> None:
    asked = talk(resolver, "how far is Infosys below its all-time high", "and when is Sony's result")[-1]
    assert asked.metrics == ("next_earnings",)


@pytest.mark.parametrize(
    "turn", ["bloody hell. and toyota", "toyota (dont laugh)", "toyota leh", "ok so toyota"]
)
def test_a_remark_beside_a_name_says_nothing(resolver: Resolver, turn: str) -> None:
    asked = talk(resolver, "forward P/E of Alibaba", turn)[-1]
    assert (asked.symbols, asked.metrics) == (("TM",), ("forward_pe",))


def test_a_name_after_nothing_that_was_asked_is_looked_up(resolver: Resolver) -> None:
    asked = talk(resolver, "what can you do", "ok so tesla")[-1]
    assert asked.symbols == ("TSLA",)
    assert Route.MARKET in asked.routes


@pytest.mark.parametrize("turn", ["谁涨得多", "quem caiu mais", "둘 다 차트"])
def test_both_are_meant_in_any_language(resolver: Resolver, turn: str) -> None:
    asked = talk(resolver, "price of Alibaba", "and Tencent?", turn)[-1]
    assert {*asked.symbols} == {"BABA", "0700.HK"}
