"""Every spelling of a listing is found, and ordinary words are not taken for companies."""

from __future__ import annotations

from pathlib import Path

import pytest

import knowledge
from retrieval.errors import KnowledgeError
from retrieval.names.instruments import Resolver, load_instruments


@pytest.fixture(scope="module")
def resolver() -> Resolver:
    return Resolver(load_instruments(knowledge.FOLDER))


def symbols(resolver: Resolver, text: str) -> list[str]:
    return [mention.listing.symbol for mention in resolver.mentions(text)]


@pytest.mark.parametrize(
    "spelling",
    """Alibaba|ALIBABA|alibaba|Alibaba Group|Alibaba Group Holding Ltd.|Alibaba Holdings|Ali Baba|ali baba|AliBaba|BABA|
    baba|$BABA|$baba|NYSE: BABA|NYSE:BABA|阿里巴巴|阿里|阿里巴巴集团|阿里巴巴集團|
    Алибаба|alibab|alibabba|Alibiba|alibaba's|
    Alibaba’s|Alibaba ADR|Alibaba's US-listed shares|Alibaba in New York""".replace("\n", "").split("|"),
)
def test_new_york_spellings_of_alibaba(resolver: Resolver, spelling: str) -> None:
    assert symbols(resolver, f"is {spelling.strip()} overbought?") == ["BABA"]


@pytest.mark.parametrize(
    "spelling",
    """9988|09988|9988.HK|09988.HK|9988.hk|HK:9988|HKG: 9988|HKEX:9988|SEHK: 09988|9988 HK|BABA-W|BABA-SW|Alibaba-W|
    Alibaba HK|Alibaba Hong Kong|Alibaba in Hong Kong|Alibaba's Hong Kong shares|Hong Kong-listed Alibaba|BABA HK|
    Alibaba (9988.HK)|Alibaba's H-shares|阿里巴巴-W|阿里巴巴-SW|阿里港股|港股阿里巴巴""".replace(
        "\n", ""
    ).split("|"),
)
def test_hong_kong_spellings_of_alibaba(resolver: Resolver, spelling: str) -> None:
    assert symbols(resolver, f"what is the price of {spelling.strip()}?") == ["9988.HK"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alibaba (NYSE: BABA; HKG: 9988) rallied", ["BABA", "9988.HK"]),
        ("is 9988 cheaper than BABA?", ["9988.HK", "BABA"]),
        ("Compare Alibaba's Hong Kong and US listings", ["9988.HK", "BABA"]),
        ("Tencent and Alibaba in Hong Kong", ["0700.HK", "9988.HK"]),
        ("what price target did Morgan Stanley set for Alibaba?", ["BABA"]),
        ("did Morgan Stanley cut its dividend", ["MS"]),
        ("What does JD trade at in Hong Kong?", ["9618.HK"]),
        ("Tencent's ADR", ["TCEHY"]),
        ("700.HK", ["0700.HK"]),
        ("Amazon, Microsoft, Alphabet, and Meta spend a lot", ["AMZN", "MSFT", "GOOGL", "META"]),
        ("google or facebook", ["GOOGL", "META"]),
        ("GOOG", ["GOOG"]),
        ("腾讯和英伟达", ["0700.HK", "NVDA"]),
        ("騰訊現在多少錢", ["0700.HK"]),
        ("BYD", ["1211.HK"]),
        ("li auto price", ["LI"]),
        ("Berkshire Hathaway", ["BRK-B"]),
        ("BRK.B price", ["BRK-B"]),
        ("AT&T", ["T"]),
        ("what about Estee Lauder", ["EL"]),
        ("Estée Lauder's shares", ["EL"]),
        ("McDonalds", ["MCD"]),
        ("coca cola", ["KO"]),
        ("S&P 500", ["^GSPC"]),
        ("how is the Nasdaq doing", ["^IXIC"]),
        ("the Nasdaq 100", ["^NDX"]),
        ("the Dow Jones today", ["^DJI"]),
        ("Hang Seng", ["^HSI"]),
        ("the Hang Seng Tech Index", ["3032.HK"]),
        ("MSCI China Index", ["MCHI"]),
        ("Is Microsft or Tencnt cheaper?", ["MSFT", "0700.HK"]),
        ("nvida rsi", ["NVDA"]),
        ("Alibaba and alibaba and BABA", ["BABA"]),
        ("Visa and Mastercard", ["V", "MA"]),
        ("visa vs mastercard", ["V", "MA"]),
        ("Mastercard or Visa, which is cheaper?", ["MA", "V"]),
        ("Visa's net revenue", ["V"]),
        ("a visa and mastercard", ["MA"]),
        ("NTES's trailing P/E", ["NTES"]),
        ("shares of Lowe's", ["LOW"]),
        ("", []),
    ],
)
def test_names_in_order(resolver: Resolver, text: str, expected: list[str]) -> None:
    assert symbols(resolver, text) == expected


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("$NOW", "NOW"),
        ("NYSE: NOW", "NOW"),
        ("Is $IT overbought?", "IT"),
        ("NYSE:ALL price", "ALL"),
        ("COST stock", "COST"),
        ("price of F", "F"),
        ("T stock", "T"),
        ("Target shares", "TGT"),
        ("is Target overbought", "TGT"),
        ("How has Visa done?", "V"),
        ("visa stock price", "V"),
        ("Dollar General stock", "DG"),
        ("shares of Block", "XYZ"),
        ("apple", "AAPL"),
        ("what is Shell's plan", "SHEL"),
        ("bp shares", "BP"),
        ("jd's plan in food delivery", "JD"),
        ("novo rsi", "NVO"),
        ("is mu up", "MU"),
        ("pepsi dividend", "PEP"),
        ("Reddit stock", "RDDT"),
        ("lining shares", "2331.HK"),
        ("is meta cheap", "META"),
        ("Morgan Stanley stock price", "MS"),
        ("**Target** slumped after the bell", "TGT"),
        ("show me the apple chart", "AAPL"),
    ],
)
def test_words_that_are_companies_too(resolver: Resolver, text: str, symbol: str) -> None:
    assert symbols(resolver, text) == [symbol]


ORDINARY = """What is IT spending?
It paid ten cents a share in 1967.
**Note** the date.
Who picks the apple first?
Is it all priced in now?
What is the analysts' price target?
Is the target price above the market price?
What does a low P/E mean?
Is now a good time to buy?
Which sectors are the key drivers of growth?
What does it cost to trade options?
How fast is the market growing?
Will the Fed cut rates?
Are all the risks known?
What is the best buy in tech?
How are chip stocks doing?
What are the ups and downs of the market?
Do I need a visa to open an account?
What are the building blocks of a portfolio?
Is the economy on the ball?
Do the costs of delivery rise?
How long was the boxing broadcast interrupted?
Is there a silver lining?
How sensitive are profits to rates, and is the firm solvent?
Was the adventure as boring as it sounds?
What did Macron say of tariffs?
What role did Nikola Tesla play in alternating current?
The meta question: how should an answer be judged?
Who finished the race, and by how many bp did rates rise?
Is my uber-optimistic uncle right?
What is its strategy?
How thin is one micron compared to a hair?
Any good intel on how hedge funds hire?
What is a shell company?
Is it uber bullish to see insiders buy?
What is a general dynamics model?
How does a public storage REIT work?
Should I keep cash or go long?
What is the delta of an option?
How does the oracle of Omaha invest?
What are block trades?
Who said that the progressive tax would hurt?
What happened in 2015?
Was 2020 the peak?
The index closed at 9988.5 points
It rose 9988% since then
I invested $9988
Why is AI spending so high?
What is an ETF?
What is the RSI?
Is the CEO selling shares?
How do ADRs work?
What does FOMO mean?
What is the USD/HKD rate?
Are EV makers profitable?
What is GDP growth in China?
How big is the US economy?
What is the difference between an IPO and a direct listing?
WHAT IS ALL THE FUSS ABOUT NOW
ARE THE RISKS KEY TO THE LOW PRICE
What was the weight as of August?
Should one fix the price?
Can I tap my savings?
What is a golden cross?
How is volatility measured?
Why do shorts cover?
What do price wars do to margins?
Is the rally real or is it only FOMO?
Are funds underweight?
Who are the hyperscalers?
What is the American dream?
How united is the board?
Does the general public own shares?
Where can I see the news?
Is the sea level a risk?
What was being bought?
Any new version?
Is it a first solar project?
According to Morgan Stanley data, who is underweight?
What do Goldman Sachs analysts say?
What is the ARM's length principle?
How long will it last?
Is that a fair and equitable regime?
Do travelers spend more?
Which waters are contested?
What are the terms of the loan?
Should we add to our position?
So what?
Are we there yet?
What is the net asset value of a fund?
How much does a chocolate fountain cost?
Wie steht es um die Wirtschaft?
Was ist über China zu sagen?
¿Qué es una acción?
Qu'est-ce que la bourse ?
什么是超买""".split("\n")


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_questions_name_nobody(resolver: Resolver, text: str) -> None:
    assert resolver.mentions(text) == ()
    assert resolver.unlisted(text) == ()
    assert resolver.unknown(text) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("what is the price of Flurbo Corp?", ("Flurbo Corp",)),
        ("price of flurbo", ("flurbo",)),
        ("is flurbo overbought?", ("flurbo",)),
        ("Is Zorblax Holdings overbought", ("Zorblax Holdings",)),
        ("How is Zorblax doing?", ("Zorblax",)),
        ("Zorblax stock", ("Zorblax",)),
        ("what does $XYZW trade at?", ("XYZW",)),
        ("is ZQRT oversold?", ("ZQRT",)),
        ("NASDAQ: ZQRT", ("ZQRT",)),
        ("price of 1234567.HK or 8888.HK", ("8888.HK",)),
        ("and Flurbo?", ("Flurbo",)),
        ("Compare Alibaba with Flurbo", ("Flurbo",)),
        ("Compare Flurbo and Alibaba", ("Flurbo",)),
        ("Is Alibaba cheaper than Zorblax?", ("Zorblax",)),
    ],
)
def test_names_asked_about_that_nobody_knows(resolver: Resolver, text: str, names: tuple[str, ...]) -> None:
    assert resolver.unknown(text) == names


@pytest.mark.parametrize(
    "text",
    """Who is Jian Shi Cortesi?
What did Cathie Wood do?
What is Qwen?
What did Eddie Wu signal?
Who is Richard Clode of Janus Henderson?
What does Edmond de Rothschild Asset Management think?
What did the strategist tell Finviz?
What did ScanX quote?
What does Beijing want?
How does Alibaba compare with US Big Tech?
Is the AI stock boom over?
What is Alibaba's RSI?
What about China?
Compare Alibaba with Wall Street
What is Wilder's formula?
Is Hong Kong trading today?
What is the price of success?
price of bullish options""".split("\n"),
)
def test_people_and_places_are_no_unknown_companies(resolver: Resolver, text: str) -> None:
    assert resolver.unknown(text) == ()


@pytest.mark.parametrize(
    "text", ["What is ByteDance's price?", "tiktok", "字节跳动", "Byte Dance stock", "Bytedanse"]
)
def test_a_private_company_is_known_and_not_listed(resolver: Resolver, text: str) -> None:
    assert [instrument.key for instrument in resolver.unlisted(text)] == ["bytedance"]
    assert resolver.mentions(text) == ()
    assert resolver.unknown(text) == ()


def test_a_symbol_gives_its_listing(resolver: Resolver) -> None:
    mention = resolver.listing("9988.hk")
    assert mention is not None
    assert (mention.instrument.key, mention.listing.currency, mention.words) == ("alibaba", "HKD", "Alibaba")
    assert resolver.listing("XYZW") is None


def test_the_words_of_a_mention_are_the_text_s_own(resolver: Resolver) -> None:
    text = "Are ALIBABA’s shares (09988.HK) up?"
    assert all(mention.words in text for mention in resolver.mentions(text))


def test_each_company_is_found_by_its_name(resolver: Resolver) -> None:
    missed = {
        instrument.key
        for instrument in load_instruments(knowledge.FOLDER)
        for found in [resolver.mentions(f"Is {instrument.name} overbought?")]
        if instrument.listings and instrument.key not in {m.instrument.key for m in found}
    }
    assert missed == set()


def test_each_listing_is_found_by_its_symbol(resolver: Resolver) -> None:
    missed = {
        listing.symbol
        for instrument in load_instruments(knowledge.FOLDER)
        for listing in instrument.listings
        if symbols(resolver, f"What is the share price of {listing.symbol}?") != [listing.symbol]
        and symbols(resolver, f"What is the share price of ${listing.symbol}?") != [listing.symbol]
    }  # some tickers are another company's name: COKE is Coca-Cola, $COKE its bottler
    assert missed == set()


@pytest.mark.parametrize(
    "rows",
    [
        "key,name\na,b\n",
        "key,name,kind,listings,aliases,note\na,A,equity,,,\n",
        "key,name,kind,listings,aliases,note\na,A,bond,A:B:USD,,\n",
        "key,name,kind,listings,aliases,note\na,A,equity,A:B,,\n",
    ],
)
def test_a_malformed_table_is_named(tmp_path: Path, rows: str) -> None:
    (tmp_path / "instruments.csv").write_text(rows, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"instruments\.csv, row 2"):
        load_instruments(tmp_path)


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=r"instruments\.csv cannot be read"):
        load_instruments(tmp_path)


def test_the_long_tail_is_optional_and_a_written_row_wins(tmp_path: Path) -> None:
    (tmp_path / "instruments.csv").write_text(
        "key,name,kind,listings,aliases,note\nours,Our Name,equity,MMM:NYSE:USD,Ours,\n", encoding="utf-8"
    )
    assert [i.key for i in load_instruments(tmp_path)] == ["ours"]
    (tmp_path / "listings.csv").write_text(
        "symbol,name,exchange,currency,short,ordinary\nMMM,3M,NYSE,USD,,\nVALE,Vale,NYSE,USD,,person symbol\n"
        "VALE3.SA,Vale,B3,BRL,,\n",
        encoding="utf-8",
    )
    table = load_instruments(tmp_path)
    assert [i.key for i in table] == ["ours", "vale"]
    assert [listing.symbol for listing in table[1].listings] == ["VALE", "VALE3.SA"]
    (tmp_path / "listings.csv").write_text("symbol,name\nMMM,3M\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"listings\.csv, row 2"):
        load_instruments(tmp_path)


@pytest.mark.parametrize(
    ("text", "in_full"),
    [
        ("is $BABA overbought?", "is Alibaba overbought?"),
        ("how do MSFT and AMZN measure up to 9988.HK", "how do Microsoft and Amazon measure up to Alibaba"),
        ("is alibaba cheap", "is alibaba cheap"),
        ("阿里巴巴面临什么风险", "阿里巴巴面临什么风险"),
        ("does it cost all that much now", "does it cost all that much now"),
    ],
)
def test_names_in_full(resolver: Resolver, text: str, in_full: str) -> None:
    assert resolver.in_full(text) == in_full


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("whats babas rsi", ["BABA"]),
        ("nvidias p/e vs tencents", ["NVDA", "0700.HK"]),
        ("are apples and metas cheaper than oracles", []),  # plurals of words
        ("are targets raised, are gaps closed", []),
    ],
)
def test_a_possessive_without_its_apostrophe(resolver: Resolver, text: str, expected: list[str]) -> None:
    assert symbols(resolver, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("upst short interest", ["UPST"]),
        ("coin today?", ["COIN"]),
        ("ko yield", ["KO"]),
        ("PLTR vs SNOW this month", ["PLTR", "SNOW"]),
        ("Is Trent a retailer? TRENT.NS", ["TRENT.NS"]),
        ("texas roadhouse menu", ["TXRH"]),
        ("Какой RSI у Теслы?", ["TSLA"]),
        ("дивиденды Газпрома", ["GAZP.ME"]),
        ("ソニーの株価は今いくら?", ["SONY"]),
        ("현대차는 지금 얼마야?", ["005380.KS"]),
        ("台達電的主要客戶", ["2308.TW"]),
        ("whats the pe of morgan stanly", ["MS"]),
        ("who is ceo of intell now", ["INTC"]),
        ("$COKE", ["COKE"]),
        ("Coke's price", ["KO"]),
        ("Prysmian o Leonardo", ["PRY.MI", "LDO.MI"]),
    ],
)
def test_companies_of_all_sizes_and_countries(resolver: Resolver, text: str, expected: list[str]) -> None:
    assert symbols(resolver, text) == expected


@pytest.mark.parametrize(
    "text",
    """Who discovered the evolution of species?
toss a coin, heads I buy
Who was Leonardo da Vinci?
¿Vale la pena invertir ahora?
Was kostet der Weg zur Arbeit?
아플리케이션이 뭐야?
アップルパイの作り方
How long was the season in 2007?
What does EPS stand for, and FPS?
can you zoom in on the last month
Is there a gap in my knowledge?
What is the next earnings season?""".split("\n"),
)
def test_words_of_the_long_tail_name_nobody(resolver: Resolver, text: str) -> None:
    assert resolver.mentions(text) == ()
    assert resolver.unlisted(text) == ()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("spacex ipo date", "spacex"),
        ("how fast is shien growing", "shein"),
        ("wirecard collapse", "wirecard"),
    ],
)
def test_well_known_companies_that_no_exchange_lists(resolver: Resolver, text: str, key: str) -> None:
    assert [instrument.key for instrument in resolver.unlisted(text)] == [key]


def test_where_prices_come_from_is_no_company_asked_about(resolver: Resolver) -> None:
    assert resolver.unlisted("Yahoo Finance gives 155.10 HKD for 0700.HK.") == ()
    assert resolver.unlisted("Yahoo's prices are late") == ()
    assert [company.name for company in resolver.unlisted("who owns Yahoo?")] == ["Yahoo Inc"]


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("سعر سهم أرامكو", "2222.SR"),
        ("والراجحي؟", "1120.SR"),
        ("रिलायंस का भाव", "RELIANCE.NS"),
        ("ราคาหุ้นปตทวันนี้เท่าไหร่", "PTT.BK"),
        ("klci today", "^KLSE"),
        ("is ally overbought", "ALLY"),
        ("price of Harmony Gold", "HAR.JO"),
        ("4300.SR price", "4300.SR"),
        ("does shell pay a dividend", "SHEL"),
        ("how much debt does visa have", "V"),
        ("is it too late to buy fox", "FOXA"),
        ("should i sell target", "TGT"),
        ("date of apples earnings call", "AAPL"),
        ("der schlimmste Absturz der Deutschen Bank", "DB"),
    ],
)
def test_companies_of_everywhere_are_found(resolver: Resolver, text: str, symbol: str) -> None:
    assert symbols(resolver, text) == [symbol]


@pytest.mark.parametrize(
    "text",
    [
        "har jo ikke tid",  # no HAR.JO
        "we sold 4300 of them",  # a number, and a code of a company that few know
        "an avalanche of data",
        "a kilo of apples",
        "how much does a visa cost",
        "增长和利润率如何",
        "最好时机是什么时候",
        "今日经济形势",
        "他要加强生产",
        "inflation werde ich nie verstehen",
        "la humana condición",
        "das hat viele Prozesse, muchos procesos, proses bisnis",
    ],
)
def test_words_of_other_languages_name_nobody(resolver: Resolver, text: str) -> None:
    assert symbols(resolver, text) == []


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("is nasdaq overbought", "^IXIC"),
        ("is dow up today", "^DJI"),
        ("$DOW price", "DOW"),
        ("NASDAQ: AMZN price", "AMZN"),
        ("Did Alibaba move to Nasdaq?", "BABA"),
        ("rio shares", "RIO"),
    ],
)
def test_an_index_goes_before_the_company_of_its_name(resolver: Resolver, text: str, symbol: str) -> None:
    assert symbols(resolver, text) == [symbol]
