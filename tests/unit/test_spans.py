"""Spoken spans: which words are one, and the day whose close each counts from."""

from __future__ import annotations

from datetime import date

import pytest

from retrieval.questions.spans import end_of, span_of, start_of

TODAY = date(2026, 9, 24)  # a Thursday


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("how did it do since January?", date(2025, 12, 31)),
        ("since monday", date(2026, 9, 20)),
        ("since last thursday", date(2026, 9, 16)),  # a week ago, not today
        ("boeing vs airbus 1 year", date(2025, 9, 24)),
        ("since November", date(2025, 10, 31)),  # the last one, not the one to come
        ("since Sept", date(2026, 8, 31)),
        ("since 1 Oct 2025", date(2025, 10, 1)),
        ("since October 1, 2025", date(2025, 10, 1)),
        ("from the 3rd of March 2024", date(2024, 3, 3)),
        ("since 2025-10-01", date(2025, 10, 1)),
        ("since October 2025", date(2025, 9, 30)),
        ("since 2024", date(2023, 12, 31)),
        ("since the start of the year", date(2025, 12, 31)),
        ("in the last six months", date(2026, 3, 24)),
        ("over the past 3 weeks", date(2026, 9, 3)),
        ("in the past year", date(2025, 9, 24)),
        ("over 5 years", date(2021, 9, 24)),
        ("its 5-year return", date(2021, 9, 24)),
        ("in the last couple of months", date(2026, 7, 24)),
        ("over the last 10 days", date(2026, 9, 14)),
        ("in the last quarter", date(2026, 6, 24)),
        ("this month", date(2026, 8, 31)),
        ("this week", date(2026, 9, 20)),
        ("this quarter", date(2026, 6, 30)),
        ("this year", date(2025, 12, 31)),
        ("year to date", date(2025, 12, 31)),
        ("今年以来", date(2025, 12, 31)),
        ("since the article", date(2025, 10, 6)),
        ("has it risen since?", date(2025, 10, 6)),
    ],
)
def test_where_a_span_begins(words: str, day: date) -> None:
    span = span_of(words)
    assert span
    assert start_of(span, TODAY, article=date(2025, 10, 6)) == day


@pytest.mark.parametrize(
    "words",
    [
        "",
        "is it overbought?",
        "in 6 months it may rise",
        "the 14-day RSI",
        "the 52-week high",
        "a may day",
        "today",
    ],
)
def test_what_is_no_span(words: str) -> None:
    assert span_of(words) is None


@pytest.mark.parametrize("words", ["since 30 February 2026", "since 2030", "since 2026-09-24"])
def test_a_day_that_never_was_or_is_to_come_begins_nothing(words: str) -> None:
    span = span_of(words)
    assert span
    assert start_of(span, TODAY) is None


def test_an_article_without_a_date_begins_nowhere() -> None:
    span = span_of("since the article")
    assert span
    assert start_of(span, TODAY) is None


def test_a_month_s_last_day_stands_for_a_missing_one() -> None:
    span = span_of("in the last six months")
    assert span
    assert start_of(span, date(2026, 8, 31)) == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("words", "begins", "ends"),
    [
        ("how did it do in 2023?", date(2022, 12, 31), date(2023, 12, 31)),
        ("its 2025 return", date(2024, 12, 31), date(2025, 12, 31)),
        ("in March", date(2026, 2, 28), date(2026, 3, 31)),
        ("in November", date(2025, 10, 31), date(2025, 11, 30)),  # the last one, not the one to come
        ("in Q1 2026", date(2025, 12, 31), date(2026, 3, 31)),
        ("in the first half of 2025", date(2024, 12, 31), date(2025, 6, 30)),
        ("last year", date(2024, 12, 31), date(2025, 12, 31)),
        ("last month", date(2026, 7, 31), date(2026, 8, 31)),
        ("last quarter", date(2026, 3, 31), date(2026, 6, 30)),
        ("last week", date(2026, 9, 13), date(2026, 9, 20)),
        ("2023年", date(2022, 12, 31), date(2023, 12, 31)),
        ("去年", date(2024, 12, 31), date(2025, 12, 31)),
        ("from March to June 2026", date(2026, 2, 28), date(2026, 6, 30)),
        ("from October to March", date(2025, 9, 30), date(2026, 3, 31)),
        ("between November 2025 and February 2026", date(2025, 10, 31), date(2026, 2, 28)),
        ("from 3 March to 10 June 2026", date(2026, 3, 3), date(2026, 6, 10)),
        ("from March 3 to June 10, 2026", date(2026, 3, 3), date(2026, 6, 10)),
        ("from 2026-03-03 to 2026-06-10", date(2026, 3, 3), date(2026, 6, 10)),
        ("from 2020 to 2022", date(2019, 12, 31), date(2022, 12, 31)),
        ("in 2026", date(2025, 12, 31), None),  # it is not over
        ("in the last six months", date(2026, 3, 24), None),
    ],
)
def test_a_span_that_is_over_ends(words: str, begins: date, ends: date | None) -> None:
    span = span_of(words)
    assert span
    assert (start_of(span, TODAY), end_of(span, TODAY)) == (begins, ends)


def test_a_past_day_is_that_day() -> None:
    span = span_of("the price on 2 October 2025")
    assert span
    assert start_of(span, TODAY) == date(2025, 10, 2)


@pytest.mark.parametrize(
    ("text", "unit", "year", "month"),
    [
        ("wie viel Prozent seit 2022", "named", 2022, None),
        ("подорожал с марта 2024", "named", 2024, 3),
        ("sube desde agosto", "named", None, 8),
        ("2022年以来涨了多少", "named", 2022, None),
        ("2022年涨了多少", "in", 2022, None),
        ("2022년부터 얼마나 올랐어", "named", 2022, None),
        ("本周涨了多少", "this week", None, None),
        ("先週の騰落率", "last week", None, None),
        ("腾讯今年涨了多少", "this year", None, None),
        ("トヨタの今月の値上がり", "this month", None, None),
        ("ha subido esta semana", "this week", None, None),
        ("geçen ay ne kadar arttı", "last month", None, None),
        ("كم تغير هذا الأسبوع", "this week", None, None),
        ("منذ بداية السنة", "this year", None, None),
        ("cuánto ha subido este año", "this year", None, None),
        ("best of the three this yr", "this year", None, None),
        ("son üç ayda ne yaptı", "month", None, None),
        ("최근 1년 수익률", "year", None, None),
        ("過去3ヶ月", "month", None, None),
        ("آخر سنة", "year", None, None),
        ("since march last year", "named", -1, 3),
    ],
)
def test_a_span_with_a_name_in_any_language(
    text: str, unit: str, year: int | None, month: int | None
) -> None:
    span = span_of(text)
    assert span
    assert (span.unit, span.year, span.month) == (unit, year, month)


def test_a_month_of_last_year_is_none_of_this_one() -> None:
    span = span_of("since march last year")
    assert span
    assert start_of(span, date(2026, 11, 23)) == date(2025, 2, 28)


def test_today_is_no_length_of_time() -> None:
    assert span_of("特斯拉今天涨了吗") is None
