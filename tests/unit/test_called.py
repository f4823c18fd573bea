"""A price source's name for a symbol beside the company that it is looked up for."""

import pytest

from retrieval.names.instruments import Resolver


@pytest.mark.parametrize(
    ("symbol", "told"),
    [
        ("BABA", "Alibaba Group Holding Limited"),
        ("THYAO.IS", "Türk Hava Yollari Anonim Ortakligi"),
        ("BMW.DE", "Bayerische Motoren Werke Aktiengesellschaft"),
        ("2222.SR", "Saudi Arabian Oil Company"),
        ("^SSMI", "SMI PR"),
        ("^GSPC", "S&P 500"),
        ("BTC-USD", "Bitcoin USD"),
        ("XXXX.ZZ", "A company that is not in the table"),
    ],
)
def test_a_company_is_known_by_its_many_names(resolver: Resolver, symbol: str, told: str) -> None:
    assert resolver.recognises(symbol, told)


@pytest.mark.parametrize(
    ("symbol", "told"),
    [
        ("BABA", "Tencent Holdings Limited"),
        ("V", "Vivid Seats Inc."),
        ("META", "Roundhill Ball Metaverse ETF Trust"),
        ("AAPL", "The Common Stock Company of America"),
        ("9988.HK", "阿里健康"),
    ],
)
def test_another_company_is_none_of_its_names(resolver: Resolver, symbol: str, told: str) -> None:
    assert not resolver.recognises(symbol, told)
