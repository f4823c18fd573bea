"""The tables of the bot's database. Times are Unix seconds; ids are Telegram's."""

from __future__ import annotations

import sqlalchemy as sa

meta = sa.MetaData()
_id = sa.BigInteger().with_variant(sa.Integer, "sqlite")
inbox = sa.Table(
    "inbox",
    meta,
    sa.Column("update_id", _id, primary_key=True, autoincrement=False),
    sa.Column("payload", sa.Text),  # the update's JSON until it is done, then nothing
    sa.Column("accepted", sa.Float, nullable=False),
    sa.Column("done", sa.Float, index=True),
    sa.Column("tries", sa.Integer),  # how often a later start began it again; nothing: not once
)
chats = sa.Table(
    "chats",
    meta,
    sa.Column("id", _id, primary_key=True, autoincrement=False),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("active", sa.Boolean, nullable=False, default=True),
    sa.Column("greeted", sa.Boolean, nullable=False, default=False),
    sa.Column("title", sa.Text),  # a group's; people's names are not kept
    sa.Column("seen", sa.Float),
)
allowances = sa.Table(
    "allowances",  # what an admin decided about a chat; of the others ALLOWED_CHATS decides
    meta,
    sa.Column("chat_id", _id, primary_key=True, autoincrement=False),
    sa.Column("allowed", sa.Boolean, nullable=False),
)
conversations = sa.Table(
    "conversations",
    meta,
    sa.Column("chat_id", _id, primary_key=True, autoincrement=False),
    sa.Column("user_id", _id, primary_key=True, autoincrement=False),
    sa.Column("subject", sa.Text, nullable=False),
    sa.Column("at", sa.Float, nullable=False),
)
replies = sa.Table(
    "replies",
    meta,
    sa.Column("chat_id", _id, primary_key=True, autoincrement=False),
    sa.Column("question_id", _id, primary_key=True, autoincrement=False),
    sa.Column("user_id", _id, nullable=False, index=True),
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("messages", sa.Text, nullable=False),
    sa.Column("rest", sa.Text, nullable=False),
    sa.Column("token", sa.String(32), nullable=False, index=True),
    sa.Column("whole", sa.Text),  # the question with what a follow-up left out
    sa.Column("at", sa.Float, nullable=False),
)
feedback = sa.Table(
    "feedback",
    meta,
    sa.Column("chat_id", _id, primary_key=True, autoincrement=False),
    sa.Column("question_id", _id, primary_key=True, autoincrement=False),
    sa.Column("user_id", _id, primary_key=True, autoincrement=False),
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("good", sa.Boolean, nullable=False),
    sa.Column("at", sa.Float, nullable=False),
)
unanswered = sa.Table(
    "unanswered",
    meta,
    sa.Column("id", _id, primary_key=True),
    sa.Column("user_id", _id, nullable=False, index=True),
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("at", sa.Float, nullable=False),
)
pictures = sa.Table(
    "pictures",
    meta,
    sa.Column("key", sa.String(120), primary_key=True),  # what the picture shows
    sa.Column("file_id", sa.Text, nullable=False),  # Telegram's name for it
    sa.Column("at", sa.Float, nullable=False),
)
preferences = sa.Table(
    "preferences",
    meta,
    sa.Column("chat_id", _id, primary_key=True, autoincrement=False),
    sa.Column("stock", sa.Text, nullable=False),  # the symbol a question without a name is about, or ""
    sa.Column("quiet", sa.String(80), nullable=False),  # "22:00-07:00 Europe/Paris", or ""
    sa.Column("dates", sa.String(8)),  # how days are written, as in bot.telegram.dates; nothing: as usual
)
watches = sa.Table(
    "watches",
    meta,
    sa.Column("id", _id, primary_key=True),
    sa.Column("chat_id", _id, nullable=False, index=True),
    sa.Column("thread", _id),
    sa.Column("user_id", _id, nullable=False, index=True),
    sa.Column("symbol", sa.Text, nullable=False),
    sa.Column("metric", sa.String(40), nullable=False),
    sa.Column("above", sa.Boolean, nullable=False),
    sa.Column("bound", sa.Float, nullable=False),
    sa.Column("unit", sa.String(8), nullable=False),
    sa.Column("armed", sa.Boolean, nullable=False),  # False from a crossing until it is crossed back
)
usage = sa.Table(
    "usage",  # how often a day; nobody's name
    meta,
    sa.Column("day", sa.String(10), primary_key=True),
    sa.Column("kind", sa.String(16), primary_key=True),
    sa.Column("count", sa.Integer, nullable=False),
)
