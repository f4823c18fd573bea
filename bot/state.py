"""What the bot remembers: accepted updates, chats, conversations, replies, opinions, pictures; see also `kept`."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

import sqlalchemy as sa

from bot.database import StateError, in_thread
from bot.kept import Kept
from bot.tables import (
    allowances,
    chats,
    conversations,
    feedback,
    inbox,
    pictures,
    preferences,
    replies,
    unanswered,
    usage,
    watches,
)
from retrieval.types import Subject

__all__ = ["DAY", "Reply", "State", "StateError"]

DAY = 24 * 3600.0
SUBJECT_LIFE = DAY  # a follow-up the day after starts anew
REPLY_LIFE = DAY  # how long "Show more", an edit or 👍 still find their answer
UNANSWERED_LIFE = 90 * DAY
OPINION_LIFE = 90 * DAY
PICTURE_LIFE = 7 * DAY
USAGE_LIFE = 400 * DAY
MAX_QUESTION = 4096  # characters of a question that are kept: a whole Telegram message


@dataclass(frozen=True, slots=True)
class Reply:
    """The messages that answered a question, and the pages not yet shown as (HTML, plain text)."""

    chat_id: int
    question_id: int
    user_id: int
    question: str
    messages: tuple[int, ...] = ()
    rest: tuple[tuple[str, str], ...] = ()
    token: str = ""  # opens the question from a deep link; hard to guess
    whole: str = ""  # the question with what a follow-up left out


class State(Kept):
    """All of it. Raises StateError, from every method."""

    # --- inbox -------------------------------------------------------------------------------------

    @in_thread
    def accept(self, updates: Mapping[int, str]) -> tuple[int, ...]:
        """Commits updates (id → JSON); gives the ids not seen before, in order."""
        if not updates:
            return ()
        rows = [{"update_id": key, "payload": text, "accepted": time.time()} for key, text in updates.items()]
        statement = self.insert(inbox).values(rows).on_conflict_do_nothing().returning(inbox.c.update_id)
        with self.transaction(durable=True) as db:
            return tuple(sorted(db.execute(statement).scalars()))

    @in_thread
    def pending(self) -> dict[int, str]:
        """Updates accepted and not done, oldest first."""
        query = sa.select(inbox.c.update_id, inbox.c.payload).where(inbox.c.done.is_(None))
        with self.transaction() as db:
            return {key: text or "{}" for key, text in db.execute(query.order_by(inbox.c.update_id))}

    @in_thread
    def tried_again(self, update_id: int) -> int:
        """One more try at an update that an earlier run left; gives how many that makes."""
        again = sa.update(inbox).where(inbox.c.update_id == update_id)
        counted = again.values(tries=sa.func.coalesce(inbox.c.tries, 0) + 1).returning(inbox.c.tries)
        with self.transaction(durable=True) as db:
            return db.execute(counted).scalar() or 0

    @in_thread
    def done(self, update_id: int) -> None:
        """Marks an update answered and drops its text; the number stays a day, in case it comes again."""
        with self.transaction() as db:
            change = sa.update(inbox).where(inbox.c.update_id == update_id)
            db.execute(change.values(done=time.time(), payload=None))

    @in_thread
    def sweep(self) -> None:
        """Deletes what has outlived its use."""
        now = time.time()
        with self.transaction() as db:
            db.execute(sa.delete(inbox).where(inbox.c.done < now - DAY))
            db.execute(sa.delete(replies).where(replies.c.at < now - REPLY_LIFE))
            db.execute(sa.delete(conversations).where(conversations.c.at < now - SUBJECT_LIFE))
            db.execute(sa.delete(unanswered).where(unanswered.c.at < now - UNANSWERED_LIFE))
            db.execute(sa.delete(feedback).where(feedback.c.at < now - OPINION_LIFE))
            db.execute(sa.delete(pictures).where(pictures.c.at < now - PICTURE_LIFE))
            oldest = datetime.fromtimestamp(now - USAGE_LIFE, UTC).date().isoformat()
            db.execute(sa.delete(usage).where(usage.c.day < oldest))

    # --- chats -------------------------------------------------------------------------------------

    @in_thread
    def greet(self, chat_id: int, kind: str) -> bool:
        """True the first time it is called for a chat."""
        with self.transaction() as db:
            if db.execute(sa.select(chats.c.greeted).where(chats.c.id == chat_id)).scalar():
                return False
            self.upsert(db, chats, {"id": chat_id}, {"kind": kind, "active": True, "greeted": True})
            return True

    @in_thread
    def set_active(self, chat_id: int, kind: str, active: bool) -> None:
        """Records that a chat can be written to, or no longer (left, blocked)."""
        with self.transaction() as db:
            self.upsert(db, chats, {"id": chat_id}, {"kind": kind, "active": active})

    @in_thread
    def migrate(self, old: int, new: int) -> None:
        """Moves what is known of a group to the number it has as a supergroup."""
        with self.transaction() as db:
            moved = (conversations.c.chat_id, preferences.c.chat_id, watches.c.chat_id)
            for column in (chats.c.id, allowances.c.chat_id, *moved):
                table = column.table
                if db.execute(sa.select(column).where(column == old).limit(1)).first():
                    db.execute(sa.delete(table).where(column == new))
                    db.execute(sa.update(table).where(column == old).values({column.name: new}))

    # --- conversations and replies --------------------------------------------------------------------

    @in_thread
    def subject(self, chat_id: int, user_id: int) -> Subject:
        """What the conversation was about; an empty Subject when there was none in the last day."""
        table = conversations.c
        mine = (
            (table.chat_id == chat_id) & (table.user_id == user_id) & (table.at > time.time() - SUBJECT_LIFE)
        )
        with self.transaction() as db:
            text = db.execute(sa.select(table.subject).where(mine)).scalar()
        kept = json.loads(text) if text else {}
        symbols, metrics, others = (tuple(kept.get(name, ())) for name in ("symbols", "metrics", "others"))
        return Subject(symbols, metrics, kept.get("question", ""), others, kept.get("alike", 0))

    @in_thread
    def remember(self, chat_id: int, user_id: int, subject: Subject) -> None:
        values = {"subject": json.dumps(asdict(subject)), "at": time.time()}
        with self.transaction() as db:
            self.upsert(db, conversations, {"chat_id": chat_id, "user_id": user_id}, values)

    @in_thread
    def save_reply(self, reply: Reply) -> None:
        key = {"chat_id": reply.chat_id, "question_id": reply.question_id}
        values = {
            "user_id": reply.user_id,
            "question": _kept(reply.question),
            "messages": json.dumps(reply.messages),
            "rest": json.dumps(reply.rest),
            "token": reply.token,
            "whole": _kept(reply.whole),
            "at": time.time(),
        }
        with self.transaction() as db:
            self.upsert(db, replies, key, values)

    @in_thread
    def reply(self, chat_id: int, question_id: int) -> Reply | None:
        return self._reply((replies.c.chat_id == chat_id) & (replies.c.question_id == question_id))

    @in_thread
    def reply_by_token(self, token: str) -> Reply | None:
        return self._reply(replies.c.token == token) if token else None

    def _reply(self, which: sa.ColumnElement[bool]) -> Reply | None:
        with self.transaction() as db:
            row = db.execute(
                sa.select(replies).where(which & (replies.c.at > time.time() - REPLY_LIFE))
            ).first()
        if row is None:
            return None
        rest = tuple((html, plain) for html, plain in json.loads(row.rest))
        messages = tuple(json.loads(row.messages))
        ids = (row.chat_id, row.question_id, row.user_id)
        return Reply(*ids, row.question, messages, rest, row.token, row.whole or "")

    # --- what people thought, and what could not be answered -------------------------------------------

    @in_thread
    def rate(self, reply: Reply, user_id: int, good: bool) -> None:
        """Keeps one opinion a person and answer; the last one counts."""
        key = {"chat_id": reply.chat_id, "question_id": reply.question_id, "user_id": user_id}
        with self.transaction() as db:
            self.upsert(db, feedback, key, {"question": reply.question, "good": good, "at": time.time()})

    @in_thread
    def opinions(self) -> dict[bool, int]:
        """How many answers were liked, and how many were not."""
        query = sa.select(feedback.c.good, sa.func.count()).group_by(feedback.c.good)
        with self.transaction() as db:
            return {True: 0, False: 0} | {good: int(total) for good, total in db.execute(query)}

    @in_thread
    def note_unanswered(self, user_id: int, question: str) -> None:
        row = {"user_id": user_id, "question": _kept(question), "at": time.time()}
        with self.transaction() as db:
            db.execute(sa.insert(unanswered).values(row))

    @in_thread
    def unanswered(self, limit: int = 100) -> tuple[str, ...]:
        """Questions that found no answer, newest first."""
        query = sa.select(unanswered.c.question).order_by(unanswered.c.at.desc()).limit(limit)
        with self.transaction() as db:
            return tuple(db.execute(query).scalars())

    # --- pictures that Telegram has already -------------------------------------------------------------

    @in_thread
    def picture(self, key: str) -> str | None:
        """The file id of a picture sent before."""
        with self.transaction() as db:
            found: str | None = db.execute(
                sa.select(pictures.c.file_id).where(pictures.c.key == key)
            ).scalar()
        return found

    @in_thread
    def keep_picture(self, key: str, file_id: str) -> None:
        with self.transaction() as db:
            self.upsert(db, pictures, {"key": key}, {"file_id": file_id, "at": time.time()})

    @in_thread
    def forget(self, user_id: int) -> int:
        """Deletes all rows of a person; gives how many there were."""
        tables = (conversations, replies, feedback, unanswered, watches)
        with self.transaction() as db:
            rows = [db.execute(sa.delete(table).where(table.c.user_id == user_id)) for table in tables]
            rows.append(db.execute(sa.delete(chats).where(chats.c.id == user_id)))
            rows.append(db.execute(sa.delete(preferences).where(preferences.c.chat_id == user_id)))
        return sum(row.rowcount for row in rows)


def _kept(text: str) -> str:
    """The text as both databases can hold it: no half characters, no NUL, not without end."""
    return text.encode("utf-8", "replace").decode().replace("\0", "")[:MAX_QUESTION]
