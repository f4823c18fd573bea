"""Exchange sessions, and which bars and quotes of a history count as closed, moving or old."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

import knowledge
from retrieval.market.calendars import EXCHANGES, Calendar, calendar
from retrieval.market.gateway import OUT_OF_SESSION
from retrieval.market.look import SETTLING, Look, join
from retrieval.market.source import History
from retrieval.market.store import Kept
from retrieval.names.instruments import load_instruments
from retrieval.types import Bar
from tests.fakes.series import walk

NEW_YORK, HONG_KONG = ZoneInfo("America/New_York"), ZoneInfo("Asia/Hong_Kong")
BARS = walk("look", [("2024-01-02", 100)], until=date(2026, 11, 27))
# The shipped tables' names for exchanges -> what Yahoo tells of a listing there: its code and time zone
SHIPPED = {
    **dict.fromkeys(("NYSE", "NASDAQ", "BATS", "CBOE", "OTC", "US"), ("NYQ", "America/New_York")),
    "TSE": ("JPX", "Asia/Tokyo"),
    **dict.fromkeys(("HKEX", "HK"), ("HKG", "Asia/Hong_Kong")),
    "NSE": ("NSI", "Asia/Kolkata"),
    "BSE": ("BSE", "Asia/Kolkata"),
    "LSE": ("LSE", "Europe/London"),
    "XETRA": ("GER", "Europe/Berlin"),
    "EU": ("ZRH", "Europe/Zurich"),  # the code is in no table of ours
    "SSE": ("SHH", "Asia/Shanghai"),
    "SZSE": ("SHZ", "Asia/Shanghai"),
    "KRX": ("KSC", "Asia/Seoul"),
    "KOSDAQ": ("KOE", "Asia/Seoul"),
    "ASX": ("ASX", "Australia/Sydney"),
    "TWSE": ("TAI", "Asia/Taipei"),
    "TPEx": ("TWO", "Asia/Taipei"),
    "Paris": ("PAR", "Europe/Paris"),
    "TSX": ("TOR", "America/Toronto"),
    "B3": ("SAO", "America/Sao_Paulo"),
    "SIX": ("EBS", "Europe/Zurich"),
    "Stockholm": ("STO", "Europe/Stockholm"),
    "Istanbul": ("IST", "Europe/Istanbul"),
    "Milan": ("MIL", "Europe/Rome"),
    "Madrid": ("MCE", "Europe/Madrid"),
    "Warsaw": ("WSE", "Europe/Warsaw"),
    "Bursa": ("KLS", "Asia/Kuala_Lumpur"),
    "AMS": ("AMS", "Europe/Amsterdam"),
    "JSE": ("JNB", "Africa/Johannesburg"),
    "SGX": ("SES", "Asia/Singapore"),
    "SET": ("SET", "Asia/Bangkok"),
    "crypto market": ("CCC", "UTC"),
    "Oslo": ("OSL", "Europe/Oslo"),
    "Tadawul": ("SAU", "Asia/Riyadh"),
    "Brussels": ("BRU", "Europe/Brussels"),
    "BMV": ("MEX", "America/Mexico_City"),
    "Helsinki": ("HEL", "Europe/Helsinki"),
    "CSE": ("CPH", "Europe/Copenhagen"),
    "Moscow": ("MCX", "Europe/Moscow"),
    "NZX": ("NZE", "Pacific/Auckland"),
    "Vienna": ("VIE", "Europe/Vienna"),
    "PSE": ("PHS", "Asia/Manila"),
    "Santiago": ("SGO", "America/Santiago"),
    "Lisbon": ("LIS", "Europe/Lisbon"),
    "Dublin": ("ISE", "Europe/Dublin"),
    "Prague": ("PRA", "Europe/Prague"),
    "Budapest": ("BUD", "Europe/Budapest"),
    "BYMA": ("BUE", "America/Argentina/Buenos_Aires"),
    "BVC": ("BVC", "America/Bogota"),
    "BVL": ("LIM", "America/Lima"),
}
UNKNOWN = {
    "IDX": ("JKT", "Asia/Jakarta"),  # these three are made with holidays missing, or not at all
    "Tel Aviv": ("TLV", "Asia/Jerusalem"),
    "Athens": ("ATH", "Europe/Athens"),
    "HOSE": ("VSE", "Asia/Ho_Chi_Minh"),  # and nobody makes these
    "Dubai": ("DFM", "Asia/Dubai"),
    "Abu Dhabi": ("DFM", "Asia/Dubai"),
    "Cairo": ("CAI", "Africa/Cairo"),
    "Qatar": ("DOH", "Asia/Qatar"),
}


@pytest.fixture(scope="module")
def nyse() -> Calendar:
    return calendar("NYQ", "America/New_York", 2026)


def a_look(
    nyse: Calendar, last: date, quoted: datetime | None, now: datetime, closes: datetime | None = None
) -> Look:
    """A history fetched at `now` that ends with the bar of `last`."""
    bars = tuple(bar for bar in BARS if bar.day <= last)
    told = History(
        "X", "X", "EQUITY", "USD", "NYQ", "America/New_York", bars, 100, quoted, None, closes, None, None
    )
    return Look(Kept(told, now), nyse, now)


def test_holidays_half_days_and_lunch(nyse: Calendar) -> None:
    hong_kong = calendar("HKG", "Asia/Hong_Kong", 2026)
    assert nyse.on(date(2026, 11, 26)) is None  # Thanksgiving
    assert nyse.close_of(date(2026, 11, 27)) == datetime(2026, 11, 27, 13, tzinfo=NEW_YORK)
    assert nyse.before(date(2026, 11, 27)) == date(2026, 11, 25)
    hours = hong_kong.on(date(2026, 9, 24))
    assert hours
    assert hours.lunch == (
        datetime(2026, 9, 24, 12, tzinfo=HONG_KONG),
        datetime(2026, 9, 24, 13, tzinfo=HONG_KONG),
    )


def test_the_last_closed_session_and_the_next_open(nyse: Calendar) -> None:
    monday_morning = datetime(2026, 9, 28, 8, tzinfo=NEW_YORK)
    assert nyse.closed_by(monday_morning) == date(2026, 9, 25)
    assert nyse.next_open(monday_morning) == datetime(2026, 9, 28, 9, 30, tzinfo=NEW_YORK)
    assert nyse.next_open(monday_morning + timedelta(hours=3)) == datetime(
        2026, 9, 29, 9, 30, tzinfo=NEW_YORK
    )
    assert nyse.closed_by(datetime(2026, 9, 28, 16, tzinfo=NEW_YORK)) == date(2026, 9, 28)


def test_an_exchange_nobody_knows_trades_on_weekdays() -> None:
    unknown = calendar("XYZ", "Africa/Nairobi", 2026)
    assert not unknown.known
    assert unknown.exchange == "XYZ"
    assert unknown.state(datetime(2026, 9, 24, 12, tzinfo=ZoneInfo("Africa/Nairobi"))) == "open"
    assert unknown.state(datetime(2026, 9, 26, 12, tzinfo=ZoneInfo("Africa/Nairobi"))) == "closed"


@pytest.mark.parametrize(
    "exchange", sorted({name: code for code, (name, _) in EXCHANGES.items() if name}.values())
)
def test_every_exchange_in_the_table_has_a_calendar(exchange: str) -> None:
    made = calendar(exchange, "UTC", 2026)
    assert made.known
    assert made.closed_by(datetime(2026, 9, 24, 23, tzinfo=UTC)) >= date(2026, 9, 23)


def test_every_exchange_of_the_shipped_tables_has_a_calendar_or_is_known_to_have_none() -> None:
    listings = [x for instrument in load_instruments(knowledge.FOLDER) for x in instrument.listings]
    assert {x.exchange.removesuffix(" indexes") for x in listings} == SHIPPED.keys() | UNKNOWN.keys()
    assert [name for name, told in SHIPPED.items() if not calendar(*told, 2026).known] == []
    assert [name for name, told in UNKNOWN.items() if calendar(*told, 2026).known] == []
    assert all(code in EXCHANGES for code, _ in UNKNOWN.values())  # so that they have a name to be shown


def test_a_week_that_begins_on_a_sunday() -> None:
    riyadh = calendar("SAU", "Asia/Riyadh", 2026)
    assert riyadh.closed_by(datetime(2026, 9, 26, 12, tzinfo=riyadh.zone)) == date(2026, 9, 24)
    assert riyadh.state(datetime(2026, 9, 27, 12, tzinfo=riyadh.zone)) == "open"


def test_hours_that_the_source_tells_take_the_place_of_a_guess_only(nyse: Calendar) -> None:
    hanoi = calendar("VSE", "Asia/Ho_Chi_Minh", 2026)
    opens, closes = (datetime(2026, 9, 24, hour, tzinfo=hanoi.zone) for hour in (9, 15))
    told = hanoi.told(opens, closes)
    assert (hanoi.state(closes), told.state(closes), told.state(opens)) == ("open", "closed", "open")
    assert len(told.sessions) == len(hanoi.sessions)
    sunday = timedelta(days=3)
    assert hanoi.told(opens + sunday, closes + sunday).state(opens + sunday) == "open"
    assert nyse.told(opens, closes) is nyse
    assert hanoi.told(None, None) is hanoi


def test_beyond_the_published_holidays_there_are_weekdays() -> None:
    shanghai = calendar("SHH", "Asia/Shanghai", 2040)
    assert not shanghai.known
    assert shanghai.closed_by(datetime(2040, 9, 23, 22, tzinfo=UTC)) == date(2040, 9, 21)  # a Friday


def test_a_half_day_is_closed_at_its_own_end(nyse: Calendar) -> None:
    quoted = datetime(2026, 11, 27, 13, 0, 2, tzinfo=NEW_YORK)
    full_day = datetime(2026, 11, 27, 16, tzinfo=NEW_YORK)  # what the source may think
    look = a_look(nyse, date(2026, 11, 27), quoted, quoted + timedelta(hours=1), closes=full_day)
    assert look.closed[-1].day == date(2026, 11, 27)
    assert not look.in_session


def test_a_bar_is_open_until_the_market_s_own_time_is_past_its_end(nyse: Calendar) -> None:
    today, late = date(2026, 9, 24), datetime(2026, 9, 24, 16, 10, tzinfo=NEW_YORK)
    delayed = a_look(nyse, today, datetime(2026, 9, 24, 15, 55, tzinfo=NEW_YORK), late)
    done = a_look(nyse, today, datetime(2026, 9, 24, 16, 0, 1, tzinfo=NEW_YORK), late)
    assert delayed.closed[-1].day == date(2026, 9, 23)
    assert delayed.in_session
    assert done.closed[-1].day == today


def test_a_quote_ahead_of_the_clock_closes_no_session(nyse: Calendar) -> None:
    now, ahead = datetime(2026, 9, 24, 15, tzinfo=NEW_YORK), datetime(2026, 9, 24, 17, tzinfo=NEW_YORK)
    look = a_look(nyse, date(2026, 9, 24), ahead, now)
    assert look.ahead
    assert look.closed[-1].day == date(2026, 9, 23)


def test_before_the_open_yesterday_is_closed_whatever_period_the_source_calls_current(nyse: Calendar) -> None:
    morning = datetime(2026, 9, 25, 7, tzinfo=NEW_YORK)
    quoted = datetime(2026, 9, 24, 16, 0, 2, tzinfo=NEW_YORK)
    look = a_look(nyse, date(2026, 9, 24), quoted, morning, closes=datetime(2026, 9, 25, 16, tzinfo=NEW_YORK))
    assert look.closed[-1].day == date(2026, 9, 24)
    assert (look.in_session, look.bars_are_old, look.quote_is_old) == (False, False, False)


def test_without_a_quote_time_a_bar_is_closed_once_it_has_settled(nyse: Calendar) -> None:
    today = date(2026, 9, 24)
    soon = a_look(nyse, today, None, datetime(2026, 9, 24, 16, 30, tzinfo=NEW_YORK))
    later = a_look(nyse, today, None, datetime(2026, 9, 24, 16, 45, tzinfo=NEW_YORK))
    assert (soon.closed[-1].day, later.closed[-1].day) == (date(2026, 9, 23), today)


def test_bars_are_old_from_three_quarters_of_an_hour_after_the_close_they_lack(nyse: Calendar) -> None:
    yesterday = date(2026, 9, 23)
    quoted = datetime(2026, 9, 23, 16, 0, 2, tzinfo=NEW_YORK)
    assert not a_look(nyse, yesterday, quoted, datetime(2026, 9, 24, 16, 44, tzinfo=NEW_YORK)).bars_are_old
    assert a_look(nyse, yesterday, quoted, datetime(2026, 9, 24, 16, 45, tzinfo=NEW_YORK)).bars_are_old


@pytest.mark.parametrize(
    ("hour", "minute", "old"),
    [(9, 45, False), (10, 0, True), (15, 59, True)],  # yesterday's quote on the next session's morning
)
def test_a_quote_is_old_half_an_hour_into_the_session(
    nyse: Calendar, hour: int, minute: int, old: bool
) -> None:
    quoted = datetime(2026, 9, 23, 16, 0, 2, tzinfo=NEW_YORK)
    now = datetime(2026, 9, 24, hour, minute, tzinfo=NEW_YORK)
    assert a_look(nyse, date(2026, 9, 23), quoted, now).quote_is_old is old


def test_a_quote_from_before_lunch_is_not_old_at_lunch() -> None:
    hong_kong = calendar("HKG", "Asia/Hong_Kong", 2026)
    quoted = datetime(2026, 9, 24, 11, 44, tzinfo=HONG_KONG)  # delayed by a quarter of an hour
    for minutes, old in ((59, False), (89, False), (91, True)):
        now = datetime(2026, 9, 24, 12, tzinfo=HONG_KONG) + timedelta(minutes=minutes)
        look = replace(a_look(hong_kong, date(2026, 9, 23), quoted, now), calendar=hong_kong)
        assert look.quote_is_old is old


def abroad(
    place: Calendar, day: date, quoted: datetime, fetched: datetime, now: datetime | None = None
) -> Look:
    """The same bars as of another exchange."""
    bars = tuple(bar for bar in BARS if bar.day <= day)
    told = History("X", "X", "EQUITY", "EUR", "X", place.timezone, bars, 100, quoted, *[None] * 4)
    return Look(Kept(told, fetched), place, now or fetched)


def test_outside_new_york_a_session_is_closed_when_its_auction_is_over() -> None:
    london, today = calendar("LSE", "Europe/London", 2026), date(2026, 9, 24)
    ends = datetime(2026, 9, 24, 16, 30, tzinfo=london.zone)
    last_trade, auction = ends + timedelta(seconds=2), ends + timedelta(minutes=5)
    during = abroad(london, today, last_trade, ends + timedelta(minutes=29))
    after = abroad(london, today, auction, ends + timedelta(minutes=30))
    assert (during.closed[-1].day, during.in_session) == (date(2026, 9, 23), True)
    assert (after.closed[-1].day, after.in_session) == (today, False)


def test_a_bar_is_closed_before_it_must_be_there_however_long_answers_are_kept() -> None:
    london = calendar("LSE", "Europe/London", 2026)
    assert london.auction + OUT_OF_SESSION <= SETTLING


def test_of_a_thin_share_the_last_trade_may_be_before_the_close(nyse: Calendar) -> None:
    today, quoted = date(2026, 9, 24), datetime(2026, 9, 24, 15, 20, tzinfo=NEW_YORK)
    soon = a_look(nyse, today, quoted, datetime(2026, 9, 24, 16, 10, tzinfo=NEW_YORK))
    later = a_look(nyse, today, quoted, datetime(2026, 9, 24, 16, 45, tzinfo=NEW_YORK))
    assert (soon.closed[-1].day, soon.in_session) == (date(2026, 9, 23), True)
    assert (later.closed[-1].day, later.in_session, later.quote_is_old) == (today, False, False)
    assert not later.bars_are_old


@pytest.mark.parametrize(
    ("now", "old"),
    [
        (datetime(2026, 9, 25, 10, 55, tzinfo=NEW_YORK), False),
        (datetime(2026, 9, 25, 16, 5, tzinfo=NEW_YORK), True),
        (datetime(2026, 9, 26, 12, tzinfo=NEW_YORK), True),  # a Saturday
        (datetime(2026, 9, 28, 9, 45, tzinfo=NEW_YORK), True),
    ],
)
def test_a_quote_frozen_in_mid_session_stays_old_when_the_market_has_closed(
    nyse: Calendar, now: datetime, old: bool
) -> None:
    quoted = datetime(2026, 9, 25, 10, 30, tzinfo=NEW_YORK)
    assert a_look(nyse, date(2026, 9, 25), quoted, now).quote_is_old is old


@pytest.mark.parametrize(("days", "old"), [(1, False), (6, False), (8, True)])
def test_where_holidays_are_not_known_nothing_is_old_within_a_long_weekend(days: int, old: bool) -> None:
    cairo = calendar("CAI", "Africa/Cairo", 2026)
    last = datetime(2026, 9, 24, 14, 29, tzinfo=cairo.zone)
    now = datetime(2026, 9, 24, 16, 30, tzinfo=cairo.zone) + timedelta(days=days)
    look = abroad(cairo, date(2026, 9, 24), last, now)
    assert (look.bars_are_old, look.quote_is_old) == (old, old)


def test_join_wants_common_days_at_the_same_prices() -> None:
    def kept(bars: tuple[Bar, ...]) -> Kept[History]:
        told = History("X", "X", "", "USD", "NYQ", "America/New_York", bars, None, *[None] * 5)
        return Kept(told, datetime(2026, 9, 24, tzinfo=UTC))

    old, new = BARS[:500], BARS[400:]
    split = tuple(Bar(b.day, b.open / 8, b.high / 8, b.low / 8, b.close / 8, b.volume) for b in new)
    assert join(kept(old), kept(new)) == BARS
    assert join(kept(old), kept(split)) is None
    assert join(kept(BARS[:300]), kept(new)) is None  # no day in common
    assert join(kept(BARS[450:500]), kept(new)) is None  # a "whole" history that begins later
    assert join(None, kept(new)) is None
