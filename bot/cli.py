"""The command line: one function a command. Answers to standard output, progress and trouble to standard error."""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import os
import shutil
import sys
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from tqdm import tqdm

from bot import checks, console, contract, logs
from bot.console import next_line, say, visible
from bot.settings import Settings, load_settings
from retrieval.errors import FomocheckError, QuestionError, SettingsError
from retrieval.types import Answer, Block, FaqEntry, Found, Part, Subject, plain_text

if TYPE_CHECKING:
    from bot.bootstrap import House
    from retrieval.assistant import Assistant

T = TypeVar("T")

PICTURES = (".png", ".svg", ".pdf")
NO_BOT = (
    "No TELEGRAM_BOT_TOKEN is set, so this is the terminal: to use Telegram, get a token from @BotFather "
    "(/newbot) and put TELEGRAM_BOT_TOKEN=… into .env."
)


def run(arguments: Sequence[str]) -> int:
    """Runs one command. 0: done or abstained; 1: it could not run, said in one line; 2: wrong usage."""
    options = _parser().parse_args(arguments)
    try:
        settings = load_settings()
        logs.configure(settings)
        command: Callable[[argparse.Namespace, Settings], int] = options.command
        return command(options, settings)
    except FomocheckError as error:
        print(f"fomocheck: {visible(str(error))}", file=sys.stderr)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever read us has left
        return 0
    except KeyboardInterrupt:
        print("fomocheck: interrupted.", file=sys.stderr)
    except Exception as error:
        logging.getLogger(__name__).debug("unexpected", exc_info=True)
        print(
            f"fomocheck: an unexpected {type(error).__name__} stopped it; LOG_LEVEL=DEBUG shows where.",
            file=sys.stderr,
        )
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="fomocheck",
        description="What articles said about a stock, beside what the market says now. Without a command: the "
        "Telegram bot where TELEGRAM_BOT_TOKEN is set, else a conversation in the terminal.",
    )
    parser.set_defaults(command=_run)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    def add(
        name: str, command: Callable[[argparse.Namespace, Settings], int], about: str
    ) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=about, description=about)
        sub.set_defaults(command=command)
        return sub

    ask = add("ask", _ask, "answer one question, or with - a question a line from standard input")
    ask.add_argument("question", nargs="+")
    ask.add_argument("--json", action="store_true", help="a JSON object a line")
    find = add("search", _search, "what retrieval alone finds, best first")
    find.add_argument("question", nargs="+")
    find.add_argument("--json", action="store_true", help="a JSON object a line")
    find.add_argument("-k", type=_positive, default=10, help="passages (10)")
    add("chat", _chat, "a conversation in the terminal")
    serve = add("serve", _serve, "the Telegram bot")
    serve.add_argument(
        "--webhook", action="store_true", help="receive by webhook at WEBHOOK_URL, not by polling"
    )
    ingest = add("ingest", _ingest, "add files or folders (.md, .txt, .jsonl) or web pages to the knowledge")
    ingest.add_argument("paths", nargs="+", metavar="PATH | LINK")
    ingest.add_argument("--title")
    ingest.add_argument("--publisher")
    ingest.add_argument("--published", type=_day, help="YYYY-MM-DD")
    ingest.add_argument("--url")
    add("sources", _sources, "list the sources")
    forget = add("forget", _forget, "take a source out of the knowledge")
    forget.add_argument("source")
    ledger = add("then-now", _then_now, "every claim about a company in the sources, beside the market now")
    ledger.add_argument("words", nargs="*", metavar="COMPANY")
    ledger.add_argument("--json", action="store_true", help="the answer as JSON")
    faq = add("faq", _faq, "the FAQ: its list, entry N, or the best matches for some words")
    faq.add_argument("words", nargs="*", metavar="N | WORDS")
    chart = add("chart", _chart, "a picture of a listing, or of up to five beside each other")
    chart.add_argument("symbols", nargs="+", metavar="SYMBOL")
    chart.add_argument("--range", choices=["1mo", "3mo", "6mo", "1y", "5y"], default="6mo", help="6mo")
    chart.add_argument(
        "-o", "--output", type=_picture, required=True, metavar="FILE.png", help="or .svg, .pdf"
    )
    add("check", _check, "token, index, model, Yahoo, database: ok, or what to do")
    return parser


# --- asking --------------------------------------------------------------------------------------


def _run(_options: argparse.Namespace, settings: Settings) -> int:
    if settings.telegram_bot_token.get_secret_value():
        return _serve(argparse.Namespace(webhook=False), settings)
    print(NO_BOT, file=sys.stderr)
    return _chat(_options, settings)


def _chat(_options: argparse.Namespace, settings: Settings) -> int:
    house = _house(settings)
    return asyncio.run(_closing(house, console.talk(house.assistant)))


def _ask(options: argparse.Namespace, settings: Settings) -> int:
    house = _house(settings)
    if options.question == ["-"]:
        return asyncio.run(_closing(house, _ask_lines(house.assistant, as_json=options.json)))
    answer = asyncio.run(_closing(house, house.assistant.answer(" ".join(options.question))))
    _print(answer, answer.text, as_json=options.json)
    return 0


async def _ask_lines(assistant: Assistant, *, as_json: bool) -> int:
    """One answer for each line of standard input, in order; lines of one conversation id follow on."""
    subjects: dict[str, Subject] = {}
    while (line := await next_line()) is not None:
        question, conversation = _question(line)
        known = subjects.get(conversation, Subject())
        try:
            answer = await assistant.answer(question, known)
        except FomocheckError as error:  # the conversation goes on as if the line had not been
            said = (Block(Part.LEAD, str(error)),)
            answer = Answer(question, said, abstained=True, gaps=(str(error),), subject=known)
        if conversation:
            subjects[conversation] = answer.subject
        _print(answer, f"{answer.text}\n", as_json=as_json)
    return 0


def _search(options: argparse.Namespace, settings: Settings) -> int:
    house = _house(settings)
    many = options.question == ["-"]
    for line in _lines() if many else iter([" ".join(options.question)]):
        question, _ = _question(line)
        answerable, found = 0.0, list[Found]()
        try:
            answerable, found = house.assistant.search(question, options.k)
        except QuestionError as error:
            if not many:
                raise
            print(
                f"fomocheck: {visible(str(error))}", file=sys.stderr
            )  # of this line; the next one is searched for
        if options.json:
            row = contract.search_json(question, answerable, found)
            print(json.dumps(row, ensure_ascii=False), flush=True)
            continue
        for f in found:
            say(f"{f.score:.3f}  {f.passage.document.id}  {f.passage.section or ''}\n{f.passage.text}\n")
    return 0


def _then_now(options: argparse.Namespace, settings: Settings) -> int:
    from bot.ledger_table import WIDTH, table  # noqa: PLC0415  (loads rich)

    house = _house(settings)
    answer = asyncio.run(_closing(house, house.assistant.then_now(" ".join(options.words))))
    width = max(60, min(WIDTH, shutil.get_terminal_size((WIDTH, 40)).columns))
    _print(answer, table(answer, width), as_json=options.json)
    return 0


def _print(answer: Answer, text: str, *, as_json: bool) -> None:
    """An answer as this text, or as JSON."""
    if as_json:
        print(json.dumps(contract.answer_json(answer), ensure_ascii=False), flush=True)
    else:
        say(text)


# --- the knowledge -------------------------------------------------------------------------------


def _ingest(options: argparse.Namespace, settings: Settings) -> int:
    head = {k: getattr(options, k) for k in ("title", "publisher", "published", "url")}
    house = _house(settings)
    with _bar() as progress:
        paths = [_path(word, house) for word in options.paths]
        report = house.library.add(paths, progress, **head)
    print(
        f"{len(report.added)} added, {len(report.changed)} changed, {len(report.unchanged)} unchanged; "
        f"{report.passages} passages in the index."
    )
    return 0


def _path(word: str, house: House) -> Path:
    """A path as it stands; a link as the file that its page was saved to."""
    from retrieval.corpus.links import is_link  # noqa: PLC0415  (loads httpx)

    return asyncio.run(house.assistant.save(word, house.added)) if is_link(word) else Path(word)


def _sources(_options: argparse.Namespace, settings: Settings) -> int:
    from retrieval.writing.words import published  # noqa: PLC0415  (loads the engines of the figures)

    for d in _house(settings).library.index().documents:
        say("  ".join([d.id, d.title, d.publisher or "unknown publisher", published(d.published)]))
    return 0


def _forget(options: argparse.Namespace, settings: Settings) -> int:
    document = _house(settings).library.forget(options.source)
    say(f"{document.id} ({document.title}) is no longer in the knowledge.")
    return 0


def _faq(options: argparse.Namespace, settings: Settings) -> int:
    house, words = _house(settings), " ".join(options.words)
    if not words:
        listed = enumerate(house.library.index().entries, start=1)
        say("\n".join(f"{n}. {entry.question}" for n, entry in listed) or "There is no FAQ yet.")
        return 0
    assistant = house.assistant
    if words.isdecimal():
        entries = assistant.faq()
        if not 1 <= int(words) <= len(entries):
            raise FomocheckError(f"There is no entry {words}: the FAQ has {len(entries)}.")
        answer = asyncio.run(_closing(house, assistant.faq_answer(entries[int(words) - 1].id)))
        say(answer.text if answer else "")
    elif nearest := _faq_search(assistant, words):
        answer = asyncio.run(_closing(house, assistant.faq_answer(nearest.id)))
        say(f"\n{answer.text}" if answer else "")
    return 0


def _faq_search(assistant: Assistant, words: str) -> FaqEntry | None:
    """Lists the entries near these words; gives the nearest, where one is near."""
    found = assistant.faq_search(words)
    near = [m for m in found if m.near]
    print("" if near else "Nothing in the FAQ asks quite that. The nearest:", end="" if near else "\n")
    numbers = {e.id: n for n, e in enumerate(assistant.faq(), start=1)}
    for match in near or found[:3]:
        say(f"{numbers[match.entry.id]}. {match.entry.question}")
    return near[0].entry if near else None


def _chart(options: argparse.Namespace, settings: Settings) -> int:
    from bot import chart_words, charts  # noqa: PLC0415  (loads matplotlib)
    from retrieval.chart_data import apart  # noqa: PLC0415

    words = " ".join(options.symbols)
    if span := apart(words)[1]:
        raise QuestionError(f"“{span.words}” goes into --range: 1mo, 3mo, 6mo, 1y or 5y.")
    house = _house(settings)
    data = asyncio.run(_closing(house, house.assistant.chart_data(words, options.range)))
    try:
        options.output.write_bytes(charts.drawn(data, options.output.suffix[1:].lower()))
    except OSError as error:
        raise FomocheckError(f"{options.output} cannot be written: {error.strerror}.") from None
    say(plain_text(chart_words.caption(data)))
    return 0


# --- running -------------------------------------------------------------------------------------


def _serve(options: argparse.Namespace, settings: Settings) -> int:
    if not settings.telegram_bot_token.get_secret_value():
        raise SettingsError("TELEGRAM_BOT_TOKEN is not set: get a token from @BotFather (/newbot).")
    from bot.state import State  # noqa: PLC0415  (a database and Telegram are needed here alone)
    from bot.telegram.address import address_of  # noqa: PLC0415
    from bot.telegram.app import serve  # noqa: PLC0415

    webhook = address_of(settings) if options.webhook else None
    house = _house(settings)
    house.warm()
    state = State(settings.database)
    try:
        bot = serve(settings, house.assistant, state, webhook=webhook, lookups=house.market.requests)
        asyncio.run(_closing(house, bot))
    finally:
        state.close()
    return 0


def _check(_options: argparse.Namespace, settings: Settings) -> int:
    wrong = []
    for name, result in checks.run(settings):
        if not result.startswith("ok"):
            wrong.append(name)
        print(f"{name:14} {result}")
    if wrong:
        raise FomocheckError(f"Not well: {', '.join(wrong)}.")
    return 0


def _house(settings: Settings) -> House:
    """The parts, wired, and the index in line with the knowledge folder."""
    from bot.bootstrap import House  # noqa: PLC0415  (loads Chroma: seconds that --help need not cost)

    house = House(settings)
    with _bar() as progress:
        house.sync(progress)
    return house


async def _closing(house: House, work: Awaitable[T]) -> T:
    try:
        return await work
    finally:
        await house.market.close()


@contextmanager
def _bar() -> Iterator[Callable[[int, int], None]]:
    """A progress bar where standard error is a terminal, shown only once there is something to do."""
    bar: tqdm[Any] = tqdm(
        unit=" passages", desc="Indexing", disable=not sys.stderr.isatty(), leave=False, delay=0.5
    )

    def progress(done: int, total: int) -> None:
        bar.total = total
        bar.update(done - bar.n)

    with bar:
        yield progress


def _lines() -> Iterator[str]:
    """Lines of standard input as they come; bytes that are no UTF-8 become replacement characters."""
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace").rstrip("\r\n")


def _question(line: str) -> tuple[str, str]:
    """A line as (question, conversation id): plain text, or {"question": …, "conversation": …}."""
    if line.lstrip().startswith("{"):
        try:
            row = json.loads(line)
        except ValueError:
            return line, ""
        if isinstance(row, dict) and isinstance(row.get("question"), str):
            return row["question"], str(row.get("conversation") or "")
    return line, ""


def _positive(word: str) -> int:
    if not word.isdecimal() or not 1 <= int(word) <= 1000:
        raise argparse.ArgumentTypeError("a number from 1 to 1000")
    return int(word)


def _picture(word: str) -> Path:
    path = Path(word)
    if path.suffix.lower() not in PICTURES:
        raise argparse.ArgumentTypeError(f"a picture is written to a file ending in {', '.join(PICTURES)}")
    return path


def _day(word: str) -> date:
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise argparse.ArgumentTypeError("a date as YYYY-MM-DD") from None
