"""When exchanges trade: Yahoo's exchange codes onto exchange_calendars, as plain sessions quick to ask.

An exchange without a calendar is taken to trade on weekdays, 9:30 to 16:00 of its own time: nothing is known of
its holidays.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property, lru_cache
from threading import Lock
from zoneinfo import ZoneInfo

# Yahoo's code -> calendar, and the name people know the exchange by. No calendar: exchange_calendars has none, or one
# without the holidays of late (Jakarta, Tel Aviv), or one that cannot be made (Athens).
EXCHANGES = {
    "NYQ": ("XNYS", "NYSE"),
    "ASE": ("XNYS", "NYSE American"),
    "PCX": ("XNYS", "NYSE Arca"),
    "BTS": ("XNYS", "Cboe"),
    "NMS": ("XNYS", "Nasdaq"),
    "NGM": ("XNYS", "Nasdaq"),
    "NCM": ("XNYS", "Nasdaq"),
    "NIM": ("XNYS", "Nasdaq"),
    "NAS": ("XNYS", "Nasdaq"),
    "SNP": ("XNYS", "S&P"),
    "DJI": ("XNYS", "Dow Jones"),
    "WCB": ("XNYS", "Cboe"),
    "PNK": ("XNYS", "OTC Markets"),
    "OQX": ("XNYS", "OTC Markets"),
    "HKG": ("XHKG", "HKEX"),
    "LSE": ("XLON", "LSE"),
    "JPX": ("XTKS", "Tokyo"),
    "SHH": ("XSHG", "Shanghai"),
    "SHZ": ("XSHG", "Shenzhen"),
    "TAI": ("XTAI", "Taiwan"),
    "KSC": ("XKRX", "Korea"),
    "KOE": ("XKRX", "KOSDAQ"),
    "TWO": ("XTAI", "TPEx"),
    "SES": ("XSES", "Singapore"),
    "ASX": ("XASX", "ASX"),
    "BSE": ("XBOM", "BSE India"),
    "NSI": ("XBOM", "NSE India"),
    "GER": ("XETR", "Xetra"),
    "FRA": ("XFRA", "Frankfurt"),
    "PAR": ("XPAR", "Paris"),
    "AMS": ("XAMS", "Amsterdam"),
    "MIL": ("XMIL", "Milan"),
    "MCE": ("XMAD", "Madrid"),
    "EBS": ("XSWX", "SIX"),
    "STO": ("XSTO", "Stockholm"),
    "BRU": ("XBRU", "Brussels"),
    "LIS": ("XLIS", "Lisbon"),
    "ISE": ("XDUB", "Dublin"),
    "CPH": ("XCSE", "Copenhagen"),
    "HEL": ("XHEL", "Helsinki"),
    "OSL": ("XOSL", "Oslo"),
    "VIE": ("XWBO", "Vienna"),
    "WSE": ("XWAR", "Warsaw"),
    "PRA": ("XPRA", "Prague"),
    "BUD": ("XBUD", "Budapest"),
    "IST": ("XIST", "Istanbul"),
    "MCX": ("XMOS", "Moscow"),
    "SAU": ("XSAU", "Tadawul"),
    "JNB": ("XJSE", "Johannesburg"),
    "KLS": ("XKLS", "Bursa Malaysia"),
    "SET": ("XBKK", "Thailand"),
    "PHS": ("XPHS", "Philippines"),
    "PHP": ("XPHS", "Philippines"),
    "NZE": ("XNZE", "NZX"),
    "TOR": ("XTSE", "Toronto"),
    "SAO": ("BVMF", "B3"),
    "MEX": ("XMEX", "Mexico"),
    "BUE": ("XBUE", "Buenos Aires"),
    "SGO": ("XSGO", "Santiago"),
    "BVC": ("XBOG", "Colombia"),
    "JKT": ("", "Jakarta"),
    "TLV": ("", "Tel Aviv"),
    "ATH": ("", "Athens"),
    "VSE": ("", "Ho Chi Minh"),
    "DFM": ("", "Dubai"),
    "CAI": ("", "Cairo"),
    "DOH": ("", "Qatar"),
    "CCC": ("24/7", "crypto market"),
    "CCY": ("24/5", "currency market"),
}
BY_TIMEZONE = {  # for codes that are not above: those of indexes, and of exchanges renamed
    "America/New_York": "XNYS",
    "America/Toronto": "XTSE",
    "America/Mexico_City": "XMEX",
    "America/Sao_Paulo": "BVMF",
    "America/Santiago": "XSGO",
    "America/Lima": "XLIM",
    "America/Argentina/Buenos_Aires": "XBUE",
    "America/Buenos_Aires": "XBUE",
    "Asia/Bangkok": "XBKK",
    "Asia/Hong_Kong": "XHKG",
    "Asia/Kolkata": "XBOM",
    "Asia/Kuala_Lumpur": "XKLS",
    "Asia/Manila": "XPHS",
    "Asia/Riyadh": "XSAU",
    "Asia/Seoul": "XKRX",
    "Asia/Shanghai": "XSHG",
    "Asia/Singapore": "XSES",
    "Asia/Taipei": "XTAI",
    "Asia/Tokyo": "XTKS",
    "Australia/Sydney": "XASX",
    "Africa/Johannesburg": "XJSE",
    "Europe/Amsterdam": "XAMS",
    "Europe/Berlin": "XETR",
    "Europe/Brussels": "XBRU",
    "Europe/Copenhagen": "XCSE",
    "Europe/Dublin": "XDUB",
    "Europe/Helsinki": "XHEL",
    "Europe/Istanbul": "XIST",
    "Europe/Lisbon": "XLIS",
    "Europe/London": "XLON",
    "Europe/Madrid": "XMAD",
    "Europe/Oslo": "XOSL",
    "Europe/Paris": "XPAR",
    "Europe/Rome": "XMIL",
    "Europe/Stockholm": "XSTO",
    "Europe/Vienna": "XWBO",
    "Europe/Warsaw": "XWAR",
    "Europe/Zurich": "XSWX",
    "Pacific/Auckland": "XNZE",
}
# Elsewhere the closing price is made in an auction after the session, up to a quarter of an hour long, and quotes of
# it are as much delayed.
NO_AUCTION_AFTER = frozenset({"XNYS", "24/7", "24/5"})
AUCTION = timedelta(minutes=30)

_making = Lock()  # exchange_calendars keeps a global table of its own


@dataclass(frozen=True, slots=True)
class Hours:
    """One session in the exchange's time; `lunch` is its break, if it has one."""

    day: date
    opens: datetime
    closes: datetime
    lunch: tuple[datetime, datetime] | None = None


@dataclass(frozen=True)
class Calendar:
    """The sessions of one exchange over some years; `known` is False where they are only its weekdays.

    `auction` is how long after a session's end its closing price is surely there."""

    exchange: str
    timezone: str
    sessions: tuple[Hours, ...]
    known: bool = True
    auction: timedelta = AUCTION

    @cached_property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @cached_property
    def _days(self) -> list[date]:
        return [hours.day for hours in self.sessions]

    @cached_property
    def _openings(self) -> list[datetime]:
        return [hours.opens for hours in self.sessions]

    @cached_property
    def _closings(self) -> list[datetime]:
        return [hours.closes for hours in self.sessions]

    def told(self, opens: datetime | None, closes: datetime | None) -> Calendar:
        """The same; where it is only a guess, with the hours that a source tells of a session."""
        if self.known or opens is None or closes is None:
            return self
        session = Hours(opens.astimezone(self.zone).date(), opens, closes)
        others = (hours for hours in self.sessions if hours.day != session.day)
        return replace(self, sessions=tuple(sorted((*others, session), key=lambda hours: hours.day)))

    def on(self, day: date) -> Hours | None:
        at = bisect_left(self._days, day)
        return self.sessions[at] if at < len(self.sessions) and self._days[at] == day else None

    def close_of(self, day: date) -> datetime:
        """The close of that day's session; 16:00 for a day the calendar does not hold."""
        hours = self.on(day)
        return hours.closes if hours else datetime.combine(day, time(16), self.zone)

    def closed_by(self, moment: datetime) -> date:
        """The day of the last session that was over at `moment`."""
        at = bisect_right(self._closings, moment)
        return self._days[max(at - 1, 0)]

    def begun_by(self, moment: datetime) -> Hours:
        """The last session that had begun at `moment`."""
        at = bisect_right(self._openings, moment)
        return self.sessions[max(at - 1, 0)]

    def before(self, day: date) -> date:
        """The last session day before `day`."""
        at = bisect_left(self._days, day)
        return self._days[max(at - 1, 0)]

    def next_open(self, moment: datetime) -> datetime:
        at = bisect_right(self._closings, moment)
        later = (hours.opens for hours in self.sessions[at:] if hours.opens > moment)
        return next(later, moment + timedelta(days=1))

    def state(self, moment: datetime, pre: timedelta = timedelta(0), post: timedelta = timedelta(0)) -> str:
        """One of open, pre, post, closed. `pre` and `post`: how long extended hours last. Lunch is open."""
        hours = self.on(moment.astimezone(self.zone).date())
        if hours is None:
            return "closed"
        if hours.opens <= moment < hours.closes:
            return "open"
        if hours.opens - pre <= moment < hours.opens:
            return "pre"
        return "post" if hours.closes <= moment < hours.closes + post else "closed"


def calendar(exchange: str, timezone: str, year: int) -> Calendar:
    """The calendar for Yahoo's exchange code, from two years before `year` to after its end.

    Made once, in about a tenth of a second: call it off the event loop. Raises KeyError on a bad timezone.
    """
    with _making:
        return _made(exchange, timezone, year)


@lru_cache(maxsize=64)
def _made(exchange: str, timezone: str, year: int) -> Calendar:
    name, known_as = EXCHANGES.get(exchange, (BY_TIMEZONE.get(timezone, ""), exchange or timezone))
    start, end, zone = date(year - 2, 1, 1), date(year, 12, 31) + timedelta(days=14), ZoneInfo(timezone)
    published = _published(name, start, zone) if name else ()
    # Some calendars end with the last year whose holidays were announced.
    last = published[-1].day if published else start
    further = _weekdays(last + timedelta(days=1), end, zone)
    auction = timedelta(0) if name in NO_AUCTION_AFTER else AUCTION
    return Calendar(known_as, timezone, (*published, *further), last.year >= year, auction)


def _published(name: str, start: date, zone: ZoneInfo) -> tuple[Hours, ...]:
    import exchange_calendars  # noqa: PLC0415 # half a second to import, wanted only when there is a price

    try:
        schedule = exchange_calendars.get_calendar(name, start=str(start)).schedule
    except ValueError:  # it ended before that
        return ()
    has_lunch = schedule["break_start"].notna().tolist()
    times = [[stamp.to_pydatetime().astimezone(zone) for stamp in schedule[c]] for c in ("open", "close")]
    lunches = [
        (row.break_start.to_pydatetime().astimezone(zone), row.break_end.to_pydatetime().astimezone(zone))
        if lunch
        else None
        for row, lunch in zip(schedule.itertuples(), has_lunch, strict=True)
    ]
    days = [stamp.date() for stamp in schedule.index]
    return tuple(Hours(*fields) for fields in zip(days, *times, lunches, strict=True))


def _weekdays(start: date, end: date, zone: ZoneInfo) -> tuple[Hours, ...]:
    days = (start + timedelta(days=n) for n in range((end - start).days + 1))
    return tuple(
        Hours(day, datetime.combine(day, time(9, 30), zone), datetime.combine(day, time(16), zone))
        for day in days
        if day.weekday() < 5
    )
