"""A document or link that an admin sends: fetched, shown as it was understood, added once it is confirmed."""

from __future__ import annotations

import asyncio
import logging
import re
import secrets
import shutil
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from telegram import Message, Update
from telegram.error import TelegramError
from telegram.ext import ContextTypes, filters

from bot.settings import Settings
from bot.telegram import texts
from bot.telegram.about import named
from bot.telegram.admin import Admin
from bot.telegram.buttons import Tap, button, keyboard
from bot.telegram.outbox import Outbox
from bot.telegram.questions import Asked, asked_by
from bot.telegram.render import clean, one_line, pages
from retrieval.corpus.links import is_link
from retrieval.errors import FomocheckError
from retrieval.metrics import METRICS
from retrieval.types import Block, Part

if TYPE_CHECKING:
    from retrieval.assistant import Assistant
    from retrieval.corpus.ingest import Progress
    from retrieval.corpus.preview import Preview

log = logging.getLogger(__name__)

LARGEST = 20 * 2**20  # bytes: what Telegram lets a bot fetch
KEPT = 24 * 3600.0  # seconds that a file waits for its confirmation
TOLD_EVERY = 3.0  # seconds between two words on how far it is
DOCUMENTS, CLAIMS = 5, 6  # of a preview
_TOKEN = re.compile(r"[0-9a-f]{12}")


class _IsLink(filters.MessageFilter):
    def filter(self, message: Message) -> bool:
        return is_link(message.text or "")


IS_LINK = _IsLink()


class Uploads:
    """Files wait in `uploads/` of the home, and lie in `added/` once they belong to the knowledge."""

    def __init__(self, settings: Settings, assistant: Assistant, outbox: Outbox, admin: Admin) -> None:
        self._waiting = settings.fomocheck_home / "uploads"
        self._added = settings.fomocheck_home / "added"
        self._assistant = assistant
        self._outbox = outbox
        self._admin = admin
        self._adding = asyncio.Lock()  # two files of one name would take each other's place

    async def document(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Says what a file would bring, and asks whether to add it."""
        message = update.effective_message
        if message is None or message.document is None:
            return
        asked, sent = asked_by(message, ""), message.document
        if (sent.file_size or 0) > LARGEST:
            await self._outbox.send(asked.target, one_line(texts.FILE_TOO_LARGE))
            return

        async def fetch(folder: Path) -> Path:
            path = folder / safe_name(sent.file_name or "")
            await asyncio.to_thread(folder.mkdir, parents=True)
            await (await sent.get_file()).download_to_drive(path)
            return path

        await self._offer(asked, fetch)

    async def link(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """The same for the page behind a link."""
        if message := update.effective_message:
            asked = asked_by(message, clean(message.text or ""))
            await self._offer(asked, lambda folder: self._assistant.save(asked.words, folder))

    async def _offer(self, asked: Asked, fetch: Callable[[Path], Awaitable[Path]]) -> None:
        await asyncio.to_thread(tidy, self._waiting)
        token = secrets.token_hex(6)
        folder = self._waiting / token
        try:
            async with self._outbox.working(asked.target):
                preview = await self._assistant.preview(path := await fetch(folder))
        except (FomocheckError, TelegramError, OSError) as error:
            await asyncio.to_thread(_drop, folder)
            known = isinstance(error, FomocheckError)
            log.warning("A file could not be taken: %s", type(error).__name__)
            await self._outbox.send(asked.target, one_line(str(error) if known else texts.FILE_NOT_FETCHED))
            return
        yes = button(texts.ADD_IT, "add", asked.user_id, token)
        no = button(texts.LEAVE_IT, "leave", asked.user_id, token)
        page = pages(_understood(path.name, preview))[0]
        await self._outbox.send(asked.target, page, keyboard([yes, no]))

    async def tap_add(self, tap: Tap) -> None:
        if not await self._admin.may(tap):
            return
        waiting = await asyncio.to_thread(self._file, tap)
        if waiting is None:
            await self._say(tap, texts.FILE_GONE)
            return
        how_far = [0, 0]

        def progress(done: int, total: int) -> None:
            how_far[:] = done, total

        done = asyncio.Event()
        telling = asyncio.create_task(self._tell(tap, how_far, done))
        try:
            async with self._adding:
                words = await self._add(waiting, progress)
        finally:
            done.set()  # not cancelled: a request cut off keeps its connection from all others
            await telling
        await self._say(tap, words)

    async def _add(self, waiting: Path, progress: Progress) -> str:
        """Adds a file to the knowledge, or leaves all as it was; gives what there is to say."""
        path = self._added / waiting.name
        before = await asyncio.to_thread(_put, waiting, path)
        try:
            report = await self._assistant.ingest([path], progress)
        except FomocheckError as error:
            await asyncio.to_thread(_put_back, path, waiting, before)
            return str(error)
        await asyncio.to_thread(_drop, waiting.parent)
        new, changed = len(report.added), len(report.changed)
        return texts.ADDED.format(new=new, changed=changed, passages=report.passages)

    async def tap_leave(self, tap: Tap) -> None:
        if not await self._admin.may(tap):
            return
        if waiting := await asyncio.to_thread(self._file, tap):
            await asyncio.to_thread(_drop, waiting.parent)
        await self._say(tap, texts.LEFT_OUT)

    def _file(self, tap: Tap) -> Path | None:
        """The file behind a button; the words of a button are no path."""
        token = tap.words[0] if tap.words else ""
        folder = self._waiting / token
        if not _TOKEN.fullmatch(token) or not folder.is_dir():
            return None
        return next(iter(folder.iterdir()), None)

    async def _tell(self, tap: Tap, how_far: list[int], done: asyncio.Event) -> None:
        await self._say(tap, texts.ADDING)
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(TOLD_EVERY):
                    await done.wait()
            if done.is_set():
                return
            if how_far[1]:
                so_far, total = how_far
                await self._say(tap, texts.ADDING_SO_FAR.format(done=so_far, total=total))

    async def _say(self, tap: Tap, words: str) -> None:
        await self._outbox.edit(tap.chat.id, tap.message_id, one_line(words))


def tidy(waiting: Path) -> None:
    """Lets go of files that nobody confirmed."""
    for folder in waiting.glob("*"):
        with suppress(FileNotFoundError):  # another admin's answer may take it away meanwhile
            if folder.stat().st_mtime < time.time() - KEPT:
                _drop(folder)


def _put(waiting: Path, path: Path) -> bytes | None:
    """Moves a file to its place: the same name again is a new version of it. Gives what was there before."""
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_bytes() if path.exists() else None
    waiting.replace(path)
    return before


def _put_back(path: Path, waiting: Path, before: bytes | None) -> None:
    path.replace(waiting)
    if before is not None:
        path.write_bytes(before)


def _drop(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


def safe_name(name: str) -> str:
    """A file's name that is only that: no folders, no signs that a disk or a shell takes amiss, 80 characters."""
    stem, dot, suffix = clean(name).replace("\\", "/").rpartition("/")[2].rpartition(".")
    kept = re.sub(r"[^\w-]+", "-", stem or suffix).strip("-_")[:80] or "document"
    while len(kept.encode()) > 200:  # a disk counts bytes
        kept = kept[:-1]
    ending = re.sub(r"\W+", "", suffix, flags=re.ASCII)[:10] if dot and stem else ""
    return f"{kept}.{ending.lower()}" if ending else kept


def _understood(name: str, preview: Preview) -> list[Block]:
    """What a file holds, as far as it was understood."""
    blocks = [Block(Part.HEADING, texts.UNDERSTOOD.format(name=name))]
    blocks += [Block(Part.BULLET, named(document)) for document in preview.documents[:DOCUMENTS]]
    if (more := len(preview.documents) - DOCUMENTS) > 0:
        blocks.append(Block(Part.BULLET, texts.AND_MORE.format(count=more)))
    # one sentence may claim two things, and is shown once
    claims = list({claim.quote: claim for claim in preview.claims}.values())
    blocks.append(Block(Part.TEXT, texts.PASSAGES.format(count=preview.passages, claims=len(claims))))
    for claim in claims[:CLAIMS]:
        metric = METRICS[claim.metric].title
        blocks.append(Block(Part.BULLET, f"{claim.symbol}, {metric}: “{claim.quote}”"))
    return [*blocks, Block(Part.TEXT, texts.SHALL_I_ADD)]
