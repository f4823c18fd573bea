"""Metrics that articles state and no source here gives today: listed as claims, and called not checkable."""

from __future__ import annotations

from retrieval.stating import ABOUT, AMOUNT, MONEY, NEVER, PCT, SCALE, TIMES_FORWARD, Metric, N

STATED_ONLY: tuple[Metric, ...] = (
    Metric(
        "peak_forward_pe",
        "forward P/E at its peak",
        "x",
        NEVER,
        (TIMES_FORWARD, rf"\bmultiple of {N}\s?(?:x|times)?"),
        live=False,
        history=True,
        beside="forward_pe",
    ),
    Metric(
        "underweight_percent",
        "funds' holding below its weight in an index",
        "%",
        NEVER,
        (
            rf"\b(?:funds?|portfolios?|managers?|investors?)\b[^.;]{{0,60}}?\b{PCT}\s+(?:below|under|"
            rf"short of)\s+[^.;]{{0,40}}?\b(?:weight(?:ing)?s?|benchmark)\b",
        ),
        live=False,
    ),
    Metric(
        "ownership_percent",
        "share of the company held",
        "%",
        NEVER,
        (
            rf"\b(?:ownership|holdings?|stake)\b(?: of| in)?[^.;]{{0,40}}?\b(?:rose|risen|climbed|grew|fell|"
            rf"dropped|stood|increased|reached|is|was)\s+(?:to |at )?{ABOUT}{PCT}",
            rf"\b(?:investors?|funds?|shareholders?)\b[^.;]{{0,40}}?\b(?:held|hold|own(?:ed|s)?)\s+{ABOUT}"
            rf"{PCT}\s+of\b",
            rf"\b(?:owns|owned)\s+{ABOUT}{PCT}(?=\s+of\b)",
        ),
        live=False,
    ),
    Metric(
        "ai_spending",
        "spending planned",
        "currency",
        NEVER,
        (
            rf"{AMOUNT}\s+(?:[\w-]+ ){{0,2}}?(?:budget|plan|programme|program|capex)\b",
            rf"\b(?:spend|spending|invest|set aside|earmarked|committed)\s+{ABOUT}{AMOUNT}"
            rf"[^.;]{{0,15}}?\b(?:on|for|in|into|to)\s+[^.;]{{0,20}}?\b(?:AI|artificial intelligence|cloud|"
            rf"data cent\w+)\b",
        ),
        live=False,
    ),
    Metric(
        "division_growth_percent",
        "growth of revenue",
        "%",
        NEVER,
        (
            r"\b(?P<state>(?:single|double|triple)-digit) (?:revenue|sales|profit) growth\b",
            r"\b(?:revenue|sales|profit) growth (?:at|of) a (?P<state>(?:single|double|triple)-digit) rate\b",
            rf"\b{PCT}\s+(?:revenue|sales)\s+(?:jump|growth|rise|increase|gain|surge)\b",
            rf"\b(?:revenues?|sales)\s+(?:(?:at|of|in|from) [^.,;]{{1,40}}? )?(?P<way>rose|grew|jumped|"
            rf"climbed|increased|surged|fell|dropped|"
            rf"declined)\s+(?:by )?{ABOUT}{PCT}",
        ),
        live=False,
    ),
    Metric(
        "value_added",
        "market value added",
        "currency",
        NEVER,
        (
            rf"\b(?:add(?:ed|ing|s)?|(?:re)?gain(?:ed|ing|s)?)\s+{ABOUT}{MONEY}\s?{SCALE}[^.;]{{0,40}}?"
            rf"\bmarket value\b",
            rf"{MONEY}\s?{SCALE}\s+(?:[\w-]+ ){{0,2}}?(?:rally|comeback|recovery|rebound|surge)\b",
        ),
        live=False,
    ),
    Metric(
        "open_contracts",
        "option contracts outstanding",
        "",
        NEVER,
        (
            r"\b(?:outstanding|open) (?:[\w]+ ){0,3}?contracts\b[^.;]{0,40}?\b(?P<state>record)\b",
            r"\bopen interest\b[^.;]{0,40}?\b(?P<state>record)\b",
        ),
        live=False,
    ),
    Metric(
        "option_cost",
        "cost of options",
        "",
        NEVER,
        (
            r"\b(?:cost|price)s? of (?:bullish |bearish |call |put )?options?\b[^.;]{0,90}?\b"
            r"(?P<state>(?:high|low)est|dearest|cheapest) since \d{4}",
            r"\b(?:bullish|bearish|call|put) options? on\b[^.;]{0,40}?\b(?P<state>dearest|cheapest|"
            r"most expensive) since \d{4}",
        ),
        live=False,
    ),
)
