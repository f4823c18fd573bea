"""What people set up, and what is counted: settings of chats, who may ask, watches, how often a day it was asked."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from bot.database import Database, in_thread
from bot.tables import allowances, chats, preferences, usage, watches

WATCHES = 20  # a chat
_REACHED = watches.c.chat_id.not_in(sa.select(chats.c.id).where(chats.c.active.is_(False)))


@dataclass(frozen=True, slots=True)
class Preferences:
    """Of a chat: the symbol that a question without a name is about, hours such as "22:00-07:00 UTC", and how days
    are written: a name of `bot.telegram.dates`."""

    stock: str = ""
    quiet: str = ""
    dates: str = ""


@dataclass(frozen=True, slots=True)
class Watch:
    """Tells a chat when a figure goes above, or below, its bound. Not `armed`: told, and not crossed back yet."""

    chat_id: int
    user_id: int
    symbol: str
    metric: str
    above: bool
    bound: float
    unit: str = ""
    armed: bool = True
    thread: int | None = None
    id: int = 0

    def holds(self, value: float) -> bool:
        return value > self.bound if self.above else value < self.bound


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat that something came from; `title` is a group's, `seen` a Unix time or None for long ago."""

    id: int
    kind: str
    title: str = ""
    seen: float | None = None
    active: bool = True


class Kept(Database):
    @in_thread
    def preferences(self, chat_id: int) -> Preferences:
        with self.transaction() as db:
            row = db.execute(sa.select(preferences).where(preferences.c.chat_id == chat_id)).first()
        return Preferences(row.stock, row.quiet, row.dates or "") if row else Preferences()

    @in_thread
    def prefer(self, chat_id: int, chosen: Preferences) -> None:
        values = asdict(chosen)
        with self.transaction() as db:
            self.upsert(db, preferences, {"chat_id": chat_id}, values)

    # --- who may ask --------------------------------------------------------------------------------

    @in_thread
    def note_chat(self, chat_id: int, kind: str, title: str, *, wrote: bool = True) -> None:
        """Records that something came from a chat just now; where somebody `wrote`, it can be written to again."""
        values = {"kind": kind, "title": title, "seen": time.time()} | ({"active": True} if wrote else {})
        with self.transaction() as db:
            self.upsert(db, chats, {"id": chat_id}, values)

    @in_thread
    def chats(self) -> tuple[Chat, ...]:
        """All that something came from, the last one first."""
        table = chats.c
        query = sa.select(table.id, table.kind, table.title, table.seen, table.active)
        with self.transaction() as db:
            rows = db.execute(query.order_by(sa.func.coalesce(table.seen, 0).desc(), table.id)).all()
        return tuple(Chat(row.id, row.kind, row.title or "", row.seen, row.active) for row in rows)

    @in_thread
    def allowances(self) -> dict[int, bool]:
        """What admins decided, by chat."""
        with self.transaction() as db:
            return {row.chat_id: row.allowed for row in db.execute(sa.select(allowances))}

    @in_thread
    def allow(self, chat_id: int, allowed: bool) -> None:
        with self.transaction(durable=True) as db:
            self.upsert(db, allowances, {"chat_id": chat_id}, {"allowed": allowed})

    # --- watches ------------------------------------------------------------------------------------

    @in_thread
    def add_watch(self, watch: Watch) -> int | None:
        """Keeps a watch, in the place of one just like it; gives its id, or None where the chat has too many."""
        table = watches.c
        same = (table.chat_id == watch.chat_id) & (table.symbol == watch.symbol)
        same &= (table.metric == watch.metric) & (table.above == watch.above) & (table.bound == watch.bound)
        with self.transaction() as db:
            db.execute(sa.delete(watches).where(same))
            count = sa.select(sa.func.count()).where(table.chat_id == watch.chat_id)
            if (db.execute(count).scalar() or 0) >= WATCHES:
                return None
            values = {name: value for name, value in asdict(watch).items() if name != "id"}
            made = db.execute(sa.insert(watches).values(values)).inserted_primary_key
        return int(made[0]) if made else None

    @in_thread
    def watches(self, chat_id: int | None = None) -> tuple[Watch, ...]:
        """Those of a chat, or of all that can be written to; oldest first."""
        which = _REACHED if chat_id is None else watches.c.chat_id == chat_id
        query = sa.select(watches).where(which).order_by(watches.c.id)
        with self.transaction() as db:
            return tuple(Watch(**row._mapping) for row in db.execute(query))

    @in_thread
    def watched(self) -> int:
        """How many watches there are in chats that can be written to."""
        with self.transaction() as db:
            return db.execute(sa.select(sa.func.count()).select_from(watches).where(_REACHED)).scalar() or 0

    @in_thread
    def arm(self, watch: Watch, armed: bool) -> None:
        with self.transaction(durable=True) as db:
            db.execute(sa.update(watches).where(watches.c.id == watch.id).values(armed=armed))

    @in_thread
    def remove_watch(self, chat_id: int, watch_id: int) -> bool:
        """False where that chat has no such watch."""
        mine = (watches.c.id == watch_id) & (watches.c.chat_id == chat_id)
        with self.transaction() as db:
            return bool(db.execute(sa.delete(watches).where(mine)).rowcount)

    # --- usage --------------------------------------------------------------------------------------

    @in_thread
    def count(self, kind: str) -> None:
        """One more of a kind today (UTC)."""
        key = {"day": datetime.now(UTC).date().isoformat(), "kind": kind}
        statement = self.insert(usage).values(**key, count=1)
        one_more = {"count": usage.c.count + 1}
        with self.transaction() as db:
            db.execute(statement.on_conflict_do_update(index_elements=list(key), set_=one_more))

    @in_thread
    def counted(self, days: int) -> dict[str, int]:
        """How many of each kind in so many days, today among them."""
        since = (datetime.now(UTC) - timedelta(days=days - 1)).date().isoformat()
        query = sa.select(usage.c.kind, sa.func.sum(usage.c.count)).where(usage.c.day >= since)
        with self.transaction() as db:
            return {kind: int(total) for kind, total in db.execute(query.group_by(usage.c.kind))}

    @in_thread
    def chats_by_kind(self) -> dict[str, int]:
        """How many chats can be written to, by kind."""
        query = sa.select(chats.c.kind, sa.func.count()).where(chats.c.active.is_(True))
        with self.transaction() as db:
            return {kind: int(total) for kind, total in db.execute(query.group_by(chats.c.kind))}
