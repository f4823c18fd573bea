"""For tests: an environment where yfinance talks to a YahooServer, and a yfinance without a memory."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from yfinance import cache, data

from tests.fakes.yahoo.server import YahooServer

OTHERS = ("https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy", "CURL_CA_BUNDLE", "SSL_CERT_FILE")


@pytest.fixture
def yahoo_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[YahooServer]:
    """A server with the default listings, in the environment already. Set its `series`, `now`, `faults`."""
    with YahooServer() as server:
        point_at(server, monkeypatch)
        yield server
    forget()


def point_at(server: YahooServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Call it before the client is made: its session reads the environment once."""
    for name in OTHERS:
        monkeypatch.delenv(name, raising=False)
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    forget()


def forget() -> None:
    """yfinance keeps one session, its cookie and some answers for the whole process."""
    data.SingletonMeta._instances.clear()
    data.YfData.cache_get.cache_clear()
    cache._TzCacheManager._tz_cache = None
    cache._CookieCacheManager._Cookie_cache = None
    cache._ISINCacheManager._isin_cache = None
