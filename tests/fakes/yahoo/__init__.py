"""A stand-in for Yahoo Finance that the unchanged yfinance talks to: a proxy that ends TLS itself."""

from tests.fakes.yahoo.company import Company
from tests.fakes.yahoo.market import Fault
from tests.fakes.yahoo.server import YahooServer

__all__ = ["Company", "Fault", "YahooServer"]
