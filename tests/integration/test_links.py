"""Links: fetched from a server of the test's own, under an address policy that lets it; and all that is refused."""

from __future__ import annotations

import asyncio
import gzip
import socket
import ssl
import tracemalloc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
import trustme
from aiohttp import web

from retrieval.corpus import links
from retrieval.corpus.documents import read
from retrieval.corpus.fetch import HOPS, LARGEST, Address, Web
from retrieval.corpus.links import is_link, save
from retrieval.corpus.sections import sections
from retrieval.errors import KnowledgeError

SENTENCE = (
    "The maker of generated goods said on Tuesday that its sales had grown by a tenth in the last quarter. "
)
HTML = f"""<!doctype html><html><head><title>Sales grow | The Paper</title>
<meta property="og:title" content="Sales of generated goods grow"><meta property="og:site_name" content="The Paper">
<meta property="article:published_time" content="2026-02-03T08:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/markets">Markets</a></nav>
<article><h1>Sales of generated goods grow</h1><p>{SENTENCE * 3}</p><h2>What analysts say</h2>
<p>Of the <a href="/x">analysts</a> asked, <b>eleven</b> rate the share a buy. {SENTENCE}</p>
<ul><li>Costs <i>fell</i> as well in the same quarter.</li><li>Debt did not.</li></ul></article>
<footer>Subscribe to our newsletter. Cookies.</footer></body></html>"""


class Site:
    """A web site with pages of the test's choosing, on this machine; `asked` has what was asked for."""

    def __init__(self) -> None:
        self.pages: dict[str, Any] = {}  # by path: an answer, or what makes one of a request
        self.asked: list[tuple[str, str]] = []
        self.port = 0

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append((request.host, request.path_qs))
        page = self.pages[request.path]
        answer: web.StreamResponse = await page(request) if callable(page) else page
        return answer

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    @property
    def web(self) -> Web:
        return self.allowing("127.0.0.1")

    def allowing(self, *addresses: str, seconds: float = 10.0) -> Web:
        allowed = {ip_address(address) for address in addresses}
        return Web(lambda address: address in allowed, frozenset({self.port}), seconds)


@asynccontextmanager
async def serving(site: Site, certificate: ssl.SSLContext | None = None) -> AsyncIterator[Site]:
    app = web.Application()
    app.router.add_get("/{path:.*}", site.answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=certificate).start()
    site.port = runner.addresses[0][1]
    yield site
    await runner.cleanup()


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with serving(Site()) as site:
        yield site


def html(text: str = HTML, **headers: str) -> web.Response:
    return web.Response(body=text.encode(), content_type="text/html", headers=headers)


# --- what becomes of a page ------------------------------------------------------------------------------


async def test_an_article_without_what_is_around_it(site: Site, tmp_path: Path) -> None:
    site.pages["/sales"] = html()
    path = await save(site.url("/sales?from=mail"), tmp_path, site.web)
    (document,) = read([path])
    assert document.title == "Sales of generated goods grow"
    assert document.publisher == "The Paper"
    assert str(document.published) == "2026-02-03"
    assert document.url == site.url("/sales?from=mail")
    for part in ("Home", "newsletter", "**", "](", "<"):
        assert part not in document.text.partition("\n---\n")[2]
    assert "Of the analysts asked, eleven rate the share a buy." in document.text
    assert "- Costs fell as well in the same quarter." in document.text
    assert [section.heading for section in sections(document)][-1] == "What analysts say"


async def test_the_same_link_is_the_same_file_and_another_is_another(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = site.pages["/b"] = lambda _: asyncio.sleep(0, html())
    first, again = [await save(site.url("/a"), tmp_path, site.web) for _ in range(2)]
    others = [await save(site.url(path), tmp_path, site.web) for path in ("/b", "/a?page=2")]
    assert first == again
    assert len({first, *others}) == 3


@pytest.mark.parametrize(
    ("kind", "body", "suffix", "title"),
    [
        ("text/plain", f"Sales grow\n\n{SENTENCE * 3}", ".txt", "Sales grow"),
        (
            "text/markdown",
            f"---\ntitle: Given\nkind: faq\nid: baba\n---\n# Sales\n\n{SENTENCE * 3}",
            ".md",
            "Given",
        ),
        ("text/markdown", f"---\na: [\n---\n{SENTENCE * 3}", ".md", None),
        ("text/markdown", f"---\npublished: 2025-02-30\n---\n{SENTENCE * 3}", ".md", None),
    ],
)
async def test_text_and_markdown_say_no_more_of_themselves_than_they_may(
    site: Site, tmp_path: Path, kind: str, body: str, suffix: str, title: str | None
) -> None:
    site.pages["/a"] = web.Response(text=body, content_type=kind)
    path = await save(site.url("/a"), tmp_path, site.web)
    (document,) = read([path])
    assert path.suffix == suffix
    assert title is None or document.title == title
    assert (document.kind.value, document.url) == ("article", site.url("/a"))
    assert document.id.startswith("127-0-0-1-a-")


@pytest.mark.parametrize("key", ["title", "publisher", "published"])
async def test_a_head_that_stands_for_billions_of_words_is_refused(
    site: Site, tmp_path: Path, key: str
) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    body = "\n".join(["---", *lines, f"{key}: *a11", "---", SENTENCE * 3])
    site.pages["/a"] = web.Response(text=body, content_type="text/markdown")
    with pytest.raises(KnowledgeError, match=r"^The front matter of this page has YAML aliases"):
        await save(site.url("/a"), tmp_path / "new", site.web)
    plain = f"---\n{key}: [x, y]\n---\n{SENTENCE * 3}"
    site.pages["/b"] = web.Response(text=plain, content_type="text/markdown")
    with pytest.raises(KnowledgeError, match=rf"^This page: its {key} is not a text"):
        await save(site.url("/b"), tmp_path / "new", site.web)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("charset", ["utf-8", "gb18030", "iso-8859-1", "no-such-charset"])
async def test_letters_of_every_charset(site: Site, tmp_path: Path, charset: str) -> None:
    words = "Zürich café" if charset == "iso-8859-1" else "阿里巴巴股价上涨"
    body = f"{words}. {SENTENCE * 4}".encode("utf-8" if charset == "no-such-charset" else charset)
    site.pages["/a"] = web.Response(body=body, headers={"Content-Type": f"text/plain; charset={charset}"})
    path = await save(site.url("/a"), tmp_path, site.web)
    assert words in path.read_text(encoding="utf-8")


async def test_a_packed_page(site: Site, tmp_path: Path) -> None:
    packed = gzip.compress(HTML.encode())
    head = {"Content-Encoding": "gzip", "Content-Type": "text/html"}
    site.pages["/a"] = web.Response(body=packed, headers=head)
    assert SENTENCE.strip() in (await save(site.url("/a"), tmp_path, site.web)).read_text()


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (web.Response(status=404, text="none"), "answered 404"),
        (web.Response(status=500, text="none"), "answered 500"),
        (web.Response(status=204), "answered 204"),
        (web.Response(body=b"%PDF-1.4", content_type="application/pdf"), "no page of text"),
        (web.Response(body=b"{}", content_type="application/json"), "no page of text"),
        (html("<html><body><p>Please log in.</p></body></html>"), "No article"),
        (html(""), "No article|could not be read"),
        (web.Response(body=b"x" * (LARGEST + 1), content_type="text/plain"), "larger than 3 MB"),
        (html("no gzip", **{"Content-Encoding": "gzip"}), "packed"),
        (html("x", **{"Content-Encoding": "br"}), "packed"),
        (html("x", **{"Content-Encoding": "gzip, gzip"}), "packed"),
    ],
)
async def test_what_is_no_article(site: Site, tmp_path: Path, answer: web.Response, why: str) -> None:
    site.pages["/a"] = answer
    with pytest.raises(KnowledgeError, match=why):
        await save(site.url("/a"), tmp_path / "new", site.web)
    assert not (tmp_path / "new").exists()


# --- bombs -------------------------------------------------------------------------------------------------


async def test_a_page_that_unpacks_without_end(site: Site, tmp_path: Path) -> None:
    bomb = gzip.compress(bytes(200 * LARGEST), 9)
    assert len(bomb) < LARGEST
    site.pages["/a"] = html("", **{"Content-Encoding": "gzip"})
    site.pages["/a"].body = bomb
    tracemalloc.start()
    with pytest.raises(KnowledgeError, match="larger than 3 MB"):
        await save(site.url("/a"), tmp_path, site.web)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 10 * LARGEST


async def endless(request: web.Request, status: int = 200, **headers: str) -> web.StreamResponse:
    """An answer that never ends and does not say how long it is."""
    answer = web.StreamResponse(status=status, headers={"Content-Type": "text/plain", **headers})
    await answer.prepare(request)
    while True:
        await answer.write(b"x" * 65536)


async def test_a_page_without_an_end(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = endless
    with pytest.raises(KnowledgeError, match="larger than 3 MB"):
        await save(site.url("/a"), tmp_path, site.web)


async def test_a_redirect_with_a_body_without_an_end(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = lambda request: endless(request, 302, Location="/b")
    site.pages["/b"] = html()
    assert (await save(site.url("/a"), tmp_path, site.web)).exists()


async def test_a_page_that_never_comes(site: Site, tmp_path: Path) -> None:
    never = asyncio.Event()
    site.pages["/a"] = lambda _: never.wait()
    with pytest.raises(KnowledgeError, match=r"did not come within|does not answer"):
        await save(site.url("/a"), tmp_path, site.allowing("127.0.0.1", seconds=0.2))
    never.set()


async def test_a_page_made_to_exhaust_its_reader(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """This one keeps the finding of the article busy for minutes; the process that does it is ended."""
    monkeypatch.setattr(links, "READING_SECONDS", 2.0)
    site.pages["/a"] = html("<html><body><article>" + "<p>abc def</p>" * 150_000)
    with pytest.raises(KnowledgeError, match="could not be read"):
        await save(site.url("/a"), tmp_path, site.web)


# --- where it does not go ----------------------------------------------------------------------------------


def resolving(monkeypatch: pytest.MonkeyPatch, names: dict[str, list[list[str]]]) -> list[str]:
    """Names lead to these addresses, a list for each time they are asked for; gives the names asked for."""
    asked: list[str] = []
    loop = asyncio.get_running_loop()

    async def getaddrinfo(host: str | bytes, port: int, **how: Any) -> list[Any]:
        name = host.decode() if isinstance(host, bytes) else host
        asked.append(name)
        turns = names.get(name, [[name]])
        addresses = turns.pop(0) if len(turns) > 1 else turns[0]
        families = {4: socket.AF_INET, 6: socket.AF_INET6}
        return [
            (families[ip_address(address).version], socket.SOCK_STREAM, 6, "", (address, port))
            for address in addresses
        ]

    monkeypatch.setattr(loop, "getaddrinfo", getaddrinfo)
    return asked


async def test_the_connection_goes_to_the_address_that_was_judged(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that leads elsewhere when it is asked for again: it is not asked for again."""
    asked = resolving(monkeypatch, {"site.example": [["127.0.0.1"], ["127.0.0.2"]]})
    site.pages["/a"] = html()
    await save(site.url("/a", "site.example"), tmp_path, site.web)
    assert asked.count("site.example") == 1
    assert site.asked == [(f"site.example:{site.port}", "/a")]


@pytest.mark.parametrize(
    "addresses", [["10.0.0.1"], ["127.0.0.1", "10.0.0.1"], ["10.0.0.1", "127.0.0.1"], ["::ffff:10.0.0.1"]]
)
async def test_a_name_with_one_address_that_is_not_allowed(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, addresses: list[str]
) -> None:
    resolving(monkeypatch, {"site.example": [addresses]})
    with pytest.raises(KnowledgeError, match="not public"):
        await save(site.url("/a", "site.example"), tmp_path, site.web)
    assert site.asked == []


async def test_a_name_that_nobody_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def getaddrinfo(*where: Any, **how: Any) -> list[Any]:
        raise socket.gaierror

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", getaddrinfo)
    with pytest.raises(KnowledgeError, match="no server of that name"):
        await save("https://nowhere.example/", tmp_path)


@pytest.mark.parametrize(
    ("location", "why"),
    [
        ("http://127.0.0.2:{port}/b", "not public"),
        ("http://[::1]:{port}/b", "not public"),
        ("//inner.example:{port}/b", "not public"),
        ("http://127.0.0.1:1/b", "unusual port"),
        ("http://me:secret@127.0.0.1:{port}/b", "name or password"),
        ("file:///etc/passwd", "http:// or https://"),
        ("ftp://127.0.0.1:{port}/b", "http:// or https://"),
    ],
)
async def test_each_redirect_is_judged_anew(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, location: str, why: str
) -> None:
    resolving(monkeypatch, {"inner.example": [["10.0.0.1"]]})
    site.pages["/a"] = web.Response(status=302, headers={"Location": location.format(port=site.port)})
    site.pages["/b"] = html()
    with pytest.raises(KnowledgeError, match=why):
        await save(site.url("/a"), tmp_path, site.web)
    assert [path for _, path in site.asked] == ["/a"]


async def test_a_name_that_turns_inward_between_two_redirects(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolving(monkeypatch, {"site.example": [["127.0.0.1"], ["127.0.0.2"]]})
    site.pages["/a"] = web.Response(status=302, headers={"Location": "/b"})
    with pytest.raises(KnowledgeError, match="not public"):
        await save(site.url("/a", "site.example"), tmp_path, site.web)
    assert [path for _, path in site.asked] == ["/a"]


async def test_redirects_are_followed_so_far(site: Site, tmp_path: Path) -> None:
    async def next_one(request: web.Request) -> web.Response:
        return web.Response(status=301, headers={"Location": f"/{int(request.path[1:]) + 1}"})

    site.pages = {f"/{n}": next_one for n in range(HOPS + 1)}
    site.pages[f"/{HOPS + 1}"] = html()
    path = await save(site.url("/1"), tmp_path, site.web)
    assert read([path])[0].url == site.url(f"/{HOPS + 1}")
    with pytest.raises(KnowledgeError, match="without end"):
        await save(site.url("/0"), tmp_path, site.web)


async def test_the_next_address_of_a_host_where_the_first_does_not_answer(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolving(monkeypatch, {"site.example": [["127.0.0.3", "127.0.0.1"]]})
    site.pages["/a"] = html()
    allowed = site.allowing("127.0.0.1", "127.0.0.3")
    assert (await save(site.url("/a", "site.example"), tmp_path, allowed)).exists()


async def test_a_certificate_is_for_the_name_that_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority, site = trustme.CA(), Site()
    served, trusted = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    authority.issue_cert("site.example").configure_cert(served)
    authority.configure_trust(trusted)
    site.pages["/a"] = html()
    async with serving(site, served):
        resolving(monkeypatch, {name: [["127.0.0.1"]] for name in ("site.example", "other.example")})
        ours = replace(site.web, trust=trusted)
        link = site.url("/a", "site.example").replace("http:", "https:")
        assert (await save(link, tmp_path, ours)).exists()
        for wrong, trusting in ((link.replace("site.", "other."), ours), (link, site.web)):
            with pytest.raises(KnowledgeError, match="could not be reached"):
                await save(wrong, tmp_path, trusting)


async def test_the_environments_proxy_is_not_used(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proxy would resolve the name itself, and connect to wherever that leads then."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    site.pages["/a"] = html()
    assert (await save(site.url("/a"), tmp_path, site.web)).exists()


def test_usually_nothing_on_this_machine_is_reached() -> None:
    loopback: Address = ip_address("127.0.0.1")
    assert not Web().allows(loopback)
    assert Web().ports == {80, 443}


@pytest.mark.parametrize(
    ("words", "link"),
    [
        ("https://example.org/a", True),
        ("HTTP://example.org", True),
        ("see https://example.org/a", False),
        ("https://example.org/a is it so?", False),
        ("9988.HK", False),
        ("ftp://example.org", False),
        ("", False),
    ],
)
def test_what_is_a_link(words: str, link: bool) -> None:
    assert is_link(words) is link
