"""The stand-in's server: an HTTPS proxy in a thread that ends TLS itself and takes only what is known.

Hosts, paths and parameters that the real one is not known to have are refused and kept in `refused`.
"""

from __future__ import annotations

import json
import socket
import ssl
import struct
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Any, Self, cast
from urllib.parse import parse_qsl, unquote, urlsplit

import trustme

from tests.fakes.series import Series, default_series
from tests.fakes.yahoo import pages
from tests.fakes.yahoo.company import Company, a_company
from tests.fakes.yahoo.market import Fault, Snapshot, snapshot

Page = Callable[[Snapshot], dict[str, Any]]

CRUMB = "crumb.of.the.test"
COOKIES = ("fc.yahoo.com", "guce.yahoo.com", "consent.yahoo.com")
APIS = ("query1.finance.yahoo.com", "query2.finance.yahoo.com")
PARAMETERS = frozenset(
    "range period1 period2 interval includePrePost events crumb modules corsDomain formatted symbols date q"
    " quotesCount newsCount listsCount enableFuzzyQuery quotesQueryId newsQueryId enableCb enableNavLinks"
    " enableResearchReports enableCulturalAssets recommendedCount lang region"
    " symbol type merge padTimeSeries".split()
)
SPOILT = {Fault.UNKNOWN, Fault.LIMITED, Fault.BROKEN, Fault.HTML, Fault.GARBAGE, Fault.HANG, Fault.RESET}
FORM = '<html><form><input name="csrfToken" value="c"><input name="sessionId" value="s"></form></html>'


class YahooServer:
    """`with YahooServer() as server:` and put `server.environment` into the client's environment.

    `now` sets the moment it answers as of (the real one unless given). `faults` maps a symbol, or "*", to a
    Fault, or a cookie host to HANG; it, `series` and `now` may be changed while it runs. `requests` counts by
    kind (cookie, crumb, chart, quote, quoteSummary, options, search), `charts` has each chart's symbol and query.
    `companies` sets what is told of a company beside its prices, made up otherwise.
    """

    def __init__(
        self,
        series: Mapping[str, Series] | None = None,
        *,
        now: datetime | None = None,
        faults: Mapping[str, Fault] | None = None,
        slowness_s: float = 0.3,
        port: int = 0,
    ) -> None:
        self.series = dict(default_series() if series is None else series)
        self.now = now
        self.faults = dict(faults or {})
        self.companies: dict[str, Company | None] = {}
        self.slowness_s = slowness_s
        self.requests: Counter[str] = Counter()
        self.charts: list[tuple[str, dict[str, str]]] = []
        self.refused: list[str] = []
        self.closing = Event()
        self.connections: set[socket.socket] = set()
        self._lock = Lock()
        self._folder = tempfile.TemporaryDirectory(prefix="yahoo-")
        authority = trustme.CA()
        authority.cert_pem.write_to_path(str(self._ca))
        self.tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        authority.issue_cert("yahoo.com", "*.yahoo.com", "*.finance.yahoo.com").configure_cert(self.tls)
        self._http = _Http(("127.0.0.1", port), _Handler)
        self._http.yahoo = self
        self._thread = Thread(target=self._http.serve_forever, args=(0.02,), name="yahoo", daemon=True)

    @property
    def environment(self) -> dict[str, str]:
        """What a client needs: the proxy, the authority to trust, and a cache folder of its own."""
        return {
            "HTTPS_PROXY": f"http://127.0.0.1:{self._http.server_address[1]}",
            "REQUESTS_CA_BUNDLE": str(self._ca),
            "XDG_CACHE_HOME": str(Path(self._folder.name) / "cache"),
        }

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        self._http.shutdown()
        with self._lock:
            for connection in self.connections:  # idle ones would keep their threads
                with suppress(OSError):
                    socket.socket.shutdown(connection, socket.SHUT_RDWR)
        self._http.server_close()
        self._thread.join()
        self._folder.cleanup()

    def opened(self, connection: socket.socket) -> None:
        with self._lock:
            self.connections.add(connection)

    def counted(self, kind: str) -> None:
        with self._lock:
            self.requests[kind] += 1

    def charted(self, symbol: str, query: dict[str, str]) -> None:
        with self._lock:
            self.charts.append((symbol, query))

    def fault(self, symbol: str) -> Fault | None:
        return self.faults.get(symbol, self.faults.get("*"))

    def shown(self, symbol: str) -> Snapshot:
        """Raises KeyError for a symbol it does not have."""
        series = self.series[symbol]
        return snapshot(series, self.now or datetime.now(UTC), self.fault(symbol))

    def company(self, shown: Snapshot) -> Company | None:
        """The one set for that symbol, else a made-up one."""
        symbol = shown.series.symbol
        if symbol in self.companies:
            return self.companies[symbol]
        return a_company(replace(shown, series=self.series[symbol]))  # a company has no wrong currency

    @property
    def _ca(self) -> Path:
        return Path(self._folder.name) / "ca.pem"


class _Http(ThreadingHTTPServer):
    daemon_threads = False  # closing the server waits for every thread: nothing of a test outlives it
    request_queue_size = 256
    yahoo: YahooServer

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away is no news; everything else is."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    host = ""

    @property
    def yahoo(self) -> YahooServer:
        return cast(_Http, self.server).yahoo

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet."""

    def setup(self) -> None:
        super().setup()
        self.yahoo.opened(self.connection)

    def finish(self) -> None:
        with suppress(OSError):  # the client may be gone
            super().finish()
        self.connection.close()  # the server knows only the socket below TLS

    def do_CONNECT(self) -> None:
        host, _, port = self.path.partition(":")
        if port != "443" or host not in (*COOKIES, *APIS):
            self._refuse(self.path)
            return
        self.send_response(200, "Connection established")
        self.end_headers()
        self.wfile.flush()
        self.host = host
        self.connection = self.yahoo.tls.wrap_socket(self.connection, server_side=True)
        self.yahoo.opened(self.connection)
        self.rfile, self.wfile = self.connection.makefile("rb"), self.connection.makefile("wb", 0)
        self.close_connection = False

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.do_GET()

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        query = dict(parse_qsl(address.query, keep_blank_values=True))
        path = unquote(address.path)
        if self.host in COOKIES:
            return self._cookie(path)
        if self.host not in APIS or not set(query) <= PARAMETERS:
            return self._refuse(self.path)
        if path == "/v1/test/getcrumb":
            self.yahoo.counted("crumb")
            return self._send(200, CRUMB, "text/plain")
        if query.get("crumb", CRUMB) != CRUMB:
            return self._send_json(401, {"finance": {"result": None, "error": {"code": "Unauthorized"}}})
        try:
            return self._api(path, query)
        except pages.BadRequest as error:
            return self._refuse(f"{self.path} ({error})")

    def _cookie(self, path: str) -> None:
        """The two ways yfinance gets a cookie: a plain one, and the consent form of the European Union."""
        known = {"fc.yahoo.com": ("/",), "guce.yahoo.com": ("/consent", "/copyConsent")}
        if path not in known.get(self.host, ("/v2/collectConsent",)):
            return self._refuse(f"{self.host}{path}")
        self.yahoo.counted("cookie")
        if self.yahoo.faults.get(self.host) is Fault.HANG:
            return self._spoil(Fault.HANG, "cookie")
        expires = format_datetime(datetime.now(UTC) + timedelta(days=365), usegmt=True)
        cookie = f"A3=of-the-test; Expires={expires}; Domain=.yahoo.com; Path=/; Secure"
        return self._send(404 if self.host == "fc.yahoo.com" else 200, FORM, "text/html", cookie)

    def _api(self, path: str, query: dict[str, str]) -> None:
        if path == "/v1/finance/search":
            self.yahoo.counted("search")
            return self._send_json(200, pages.search(query.get("q", ""), list(self.yahoo.series.values())))
        if path == "/v7/finance/quote":
            return self._about(query.get("symbols", ""), "quote", self._with_company(pages.quote))
        folder, _, symbol = path.rpartition("/")
        if folder == "/v8/finance/chart":
            self.yahoo.charted(symbol, query)
            return self._about(symbol, "chart", lambda shown: pages.chart(shown, query))
        if folder == "/v10/finance/quoteSummary":
            return self._about(symbol, "quoteSummary", self._with_company(pages.quote_summary))
        if folder == "/ws/fundamentals-timeseries/v1/finance/timeseries":
            return self._about(symbol, "timeseries", lambda _: {"timeseries": {"result": [], "error": None}})
        if folder == "/v7/finance/options":
            page = self._with_company(lambda shown, company: pages.options(shown, company, query))
            return self._about(symbol, "options", page)
        return self._refuse(self.path)

    def _with_company(self, page: Callable[[Snapshot, Company | None], dict[str, Any]]) -> Page:
        return lambda shown: page(shown, self.yahoo.company(shown))

    def _about(self, symbol: str, kind: str, page: Page) -> None:
        self.yahoo.counted(kind)
        fault = self.yahoo.fault(symbol)
        if fault in SPOILT:
            return self._spoil(fault, kind)
        if fault is Fault.SLOW:
            self.yahoo.closing.wait(self.yahoo.slowness_s)
        if fault is Fault.EMPTY:
            return self._send_json(200, pages.empty(kind))
        if fault is Fault.MIXED_UP:
            symbol = next(other for other in self.yahoo.series if other != symbol)
        if symbol not in self.yahoo.series:
            return self._send_json(404, pages.not_found(kind))
        return self._send_json(200, page(self.yahoo.shown(symbol)))

    def _spoil(self, fault: Fault | None, kind: str) -> None:
        if fault is Fault.HANG:
            self.yahoo.closing.wait()
            self.close_connection = True
        elif fault is Fault.RESET:
            self._reset()
        elif fault is Fault.UNKNOWN:
            self._send_json(404, pages.not_found(kind))
        elif fault is Fault.LIMITED:
            self._send(429, "Edge: Too Many Requests", "text/html")
        elif fault is Fault.BROKEN:
            self._send(500, "<html>Internal Server Error</html>", "text/html")
        elif fault is Fault.HTML:
            self._send(200, "<html><body>Sorry, we are working on it</body></html>", "text/html")
        else:
            self._send(200, '{"chart": {"result": [{"meta": {"curr', "application/json")

    def _reset(self) -> None:
        """Closing with a zero linger time sends a TCP reset instead of a proper end."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.close_connection = True

    def _refuse(self, what: str) -> None:
        self.yahoo.refused.append(what)
        self._send(403, f"this server has no {what}", "text/plain")
        self.close_connection = True

    def _send_json(self, status: int, body: dict[str, Any]) -> None:
        self._send(status, json.dumps(body), "application/json")

    def _send(self, status: int, body: str, kind: str, cookie: str | None = None) -> None:
        data = body.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        if cookie:
            self.send_header("Set-Cookie", cookie)
        self.end_headers()
        self.wfile.write(data)
        self.wfile.flush()
