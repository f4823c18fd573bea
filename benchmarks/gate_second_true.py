# ruff: noqa: E501, ARG005, C408 -- a phrase reads best on one line, and a few need no figure of the world
"""True sentences of the second set, as an analyst may put them, in six languages. Written before any was judged."""

from __future__ import annotations

from collections.abc import Callable
from math import floor

from benchmarks.gate_drafts import words
from benchmarks.gate_second_worlds import Wide

Maker = Callable[[Wide], str]


def _ups(w: Wide, name: str) -> str:
    return w.rng.choice([w.pick(name, *pair) for pair in (("rose", "fell"), ("gained", "lost"), ("advanced", "declined"), ("climbed", "slipped"))])  # fmt: skip


def _just(w: Wide, name: str, digits: int = 0) -> str:
    """ "just over 111" or "just under 112", whichever is nearer."""
    value, unit = w.v[name], 10**-digits
    low = floor(value / unit) * unit
    return f"just over {low:.{digits}f}" if value - low < unit / 2 else f"just under {low + unit:.{digits}f}"


ENGLISH: tuple[Maker, ...] = (
    # prices
    lambda w: f"{w.company}'s shares last closed at {w.m('price')} ({w.symbol}, {w.on()}).",
    lambda w: (
        f"{w.symbol} settled at {w.m('price')} on {w.on()}, after {w.m('previous_close')} the session before."
    ),
    lambda w: f"As of the close on {w.on()}, {w.symbol} was quoted at {w.m('price')}.",
    lambda w: f"The most recent close for {w.symbol} is {w.m('price')}, from {w.on()}.",
    lambda w: f"{w.symbol} closed at {_just(w, 'price')} {w.money} on {w.on()}.",
    lambda w: f"{w.symbol} changed hands for roughly {w.v['price']:.0f} {w.money} at the close.",
    lambda w: f"One share of {w.symbol} cost {w.m('price')} at the close of {w.on()}.",
    lambda w: f"The previous close was {w.m('previous_close')}; the latest is {w.m('price')}.",
    lambda w: f"{w.symbol} {_ups(w, 'change_percent')} {w.p('change_percent')} on the day to {w.m('price')}.",
    lambda w: (
        f"On {w.on()} the shares {_ups(w, 'change_percent')} by {w.p('change_percent')}, closing at {w.m('price')}."
    ),
    lambda w: f"The day's move was {w.v['change_percent']:+.1f}%.",
    lambda w: (
        f"That was {w.p('change_percent')} {w.pick('change_percent', 'more', 'less')} than the previous close of {w.m('previous_close')}."
    ),
    lambda w: f"{w.symbol}'s last price, {w.m('price')}, dates from {w.on()} at {w.time} in {w.city}.",
    lambda w: f"At {w.time} {w.city} time on {w.on()}, {w.symbol} stood at {w.m('price')}.",
    # RSI
    lambda w: f"The RSI is at {w.v['rsi_14']:.1f}, so {w.symbol} is {w.state()} on that measure.",
    lambda w: f"{w.symbol}'s 14-day RSI came in at {w.v['rsi_14']:.1f} on {w.on()}.",
    lambda w: f"Measured by the 14-day RSI, now at {w.v['rsi_14']:.1f}, {w.symbol} counts as {w.state()}.",
    lambda w: (
        f"The usual rule calls a stock overbought above 70 and oversold below 30; {w.symbol}'s reading was {w.v['rsi_14']:.1f} on {w.on()}."
    ),
    lambda w: (
        f"The 14-day RSI, {w.v['rsi_14']:.1f} on {w.on()}, is {w.state() if w.state() != 'neutral' else 'in the neutral zone between 30 and 70'}."
    ),
    lambda w: (
        f"{w.symbol}'s RSI is {'higher' if w.v['rsi_14'] > 50 else 'lower'} than the mid-point of 50, at {w.v['rsi_14']:.1f}."
    ),
    lambda w: (
        f"A reading of {w.v['rsi_14']:.1f} on the 14-day RSI is {'more' if w.v['rsi_14'] > 70 else 'less'} than the 70 that marks an overbought stock."
    ),
    lambda w: f"RSI (14): {w.v['rsi_14']:.1f} on {w.on()}.",
    lambda w: (
        f"{'Yes' if w.state() == 'overbought' else 'No'}: with an RSI of {w.v['rsi_14']:.1f}, {w.symbol} is {'' if w.state() == 'overbought' else 'not '}overbought."
    ),
    lambda w: f"The relative strength index was {_just(w, 'rsi_14')}.",
    lambda w: (
        f"{w.symbol}'s RSI was in the {10 * floor(w.v['rsi_14'] / 10)}s on {w.on()}, at {w.v['rsi_14']:.1f}."
    ),
    # averages
    lambda w: (
        f"The stock closed {w.higher('sma_50', 'above', 'below')} its 50-day moving average of {w.m('sma_50')}."
    ),
    lambda w: (
        f"{w.symbol} is trading {w.higher('sma_200', 'over', 'under')} its 200-day line, which stands at {w.m('sma_200')}."
    ),
    lambda w: (
        f"The 200-day average, {w.m('sma_200')}, is {w.higher('sma_200', 'lower', 'higher')} than the price of {w.m('price')}."
    ),
    lambda w: (
        f"At {w.m('price')} the stock is {w.higher('sma_50', 'dearer', 'cheaper')} than its 50-day average of {w.m('sma_50')}."
    ),
    lambda w: (
        f"{w.symbol}'s 50-day average stood at {w.m('sma_50')} and its 200-day average at {w.m('sma_200')} on {w.on()}."
    ),
    lambda w: (
        f"The 50-day average ({w.m('sma_50')}) is {'above' if w.v['sma_50'] > w.v['sma_200'] else 'below'} the 200-day average ({w.m('sma_200')})."
    ),
    lambda w: (
        f"The price is {w.higher('sma_200', 'above', 'below')} its 200-day average, which is {w.m('sma_200')}."
    ),
    lambda w: (
        f"The close of {w.m('price')} exceeds neither the upper Bollinger band of {w.m('bollinger_upper')} nor the 52-week high of {w.m('high_52w')}."
    ),
    lambda w: (
        f"It closed between its Bollinger bands, {w.m('bollinger_lower')} and {w.m('bollinger_upper')}."
    ),
    # highs, lows, distance
    lambda w: f"Its 52-week low is {w.m('low_52w')} and its 52-week high {w.m('high_52w')}.",
    lambda w: (
        f"The shares have traded between {w.v['low_52w']:.2f} and {w.v['high_52w']:.2f} {w.money} over the past 52 weeks."
    ),
    lambda w: f"Within the last 52 weeks, the high was {w.m('high_52w')} ({w.on(w.top)}).",
    lambda w: f"{w.symbol} peaked at {w.m('all_time_high')} on {w.on(w.peak)} by closing prices.",
    lambda w: f"By closing prices, the record is {w.m('all_time_high')}, set in {w.peak:%B %Y}.",
    lambda w: f"The stock is {w.p('drawdown_percent')} off its record close.",
    lambda w: (
        f"{w.symbol} remains {w.p('drawdown_percent')} under its all-time closing high of {w.m('all_time_high')}."
    ),
    lambda w: f"The drawdown from the all-time closing high is {w.p('drawdown_percent')}.",
    lambda w: f"It stood {w.p('drawdown_percent')} below its peak of {w.peak.year}.",
    lambda w: f"About {w.v['drawdown_percent']:.0f} percent separate the price from its record close.",
    lambda w: (
        f"From the {w.peak.year} record to the close of {w.on()}, the shares lost {w.p('drawdown_percent')}."
    ),
    # returns
    lambda w: (
        f"So far this year, {w.symbol} has {w.pick('ytd_return_percent', 'gained', 'lost')} {w.p('ytd_return_percent')}."
    ),
    lambda w: f"Its year-to-date return is {w.v['ytd_return_percent']:+.1f}%.",
    lambda w: (
        f"The shares are {w.pick('ytd_return_percent', 'up', 'down')} {w.p('ytd_return_percent')} since January and {w.pick('return_1y_percent', 'up', 'down')} {w.p('return_1y_percent')} over one year."
    ),
    lambda w: (
        f"Over the past twelve months the stock has {w.pick('return_1y_percent', 'risen', 'fallen')} {w.p('return_1y_percent')}."
    ),
    lambda w: f"Over the last year the shares {_ups(w, 'return_1y_percent')} {w.p('return_1y_percent')}.",
    lambda w: (
        f"{w.symbol} has {w.pick('ytd_return_percent', 'added', 'shed')} {w.p('ytd_return_percent')} since the turn of the year."
    ),
    lambda w: (
        f"The {w.pick('ytd_return_percent', 'gain', 'loss')} since the start of the year comes to {w.p('ytd_return_percent')}."
    ),
    lambda w: (
        f"At {words(round(abs(w.v['ytd_return_percent'])))} percent, the {w.pick('ytd_return_percent', 'rise', 'fall')} since the beginning of the year is as of {w.on()}."
    ),
    # volatility and the company
    lambda w: f"Thirty-day volatility stands at {w.p('volatility_30d_percent')}, annualised.",
    lambda w: f"{w.symbol} trades at {w.v['trailing_pe']:.1f} times trailing earnings.",
    lambda w: f"The trailing P/E is {w.v['trailing_pe']:.1f}, the forward P/E {w.v['forward_pe']:.1f}.",
    lambda w: f"On forward earnings the multiple is {w.v['forward_pe']:.1f}x.",
    lambda w: f"The company is worth about {w.sign}{w.v['market_cap'] / 1e9:.0f} billion on the market.",
    lambda w: f"Its market capitalisation was {w.v['market_cap'] / 1e9:.1f} billion {w.money} on {w.on()}.",
    lambda w: f"Short interest amounts to {w.v['short_percent_of_float']:.2f} % of the float.",
    lambda w: f"The put/call ratio is {w.v['put_call_ratio']:.2f}.",
    # both listings
    lambda w: (
        f"In {'New York' if w.there_money == 'USD' else 'Hong Kong'}, {w.other_listing} closed at {w.there['price']:.2f} {w.there_money} on {w.on()}."
    ),
    lambda w: (
        f"{w.symbol} closed at {w.v['price']:.2f} {w.money}, {w.other_listing} at {w.there['price']:.2f} {w.there_money}."
    ),
    lambda w: (
        f"The RSI is {w.v['rsi_14']:.1f} for {w.symbol} and {w.there['rsi_14']:.1f} for {w.other_listing}."
    ),
    lambda w: (
        f"The RSI of {w.other_listing} ({w.there['rsi_14']:.1f}) is {'higher' if w.there['rsi_14'] > w.v['rsi_14'] else 'lower'} than that of {w.symbol} ({w.v['rsi_14']:.1f})."
    ),
    # what the articles say
    lambda w: (
        f"{w.company}'s cloud unit grew {w.a} % in the {w.ordinal} quarter, according to the article [1]."
    ),
    lambda w: f"The article puts the cloud unit's growth at {w.a} percent in the {w.ordinal} quarter [1].",
    lambda w: (
        f"While the cloud unit grew by {w.a} percent, the logistics arm shrank by {w.f} percent in the {w.ordinal} quarter, the Gazette reported [1]."
    ),
    lambda w: (
        f"The logistics arm, by contrast, shrank {w.f}% in the {w.ordinal} quarter, while the cloud unit grew {w.a}%, the article says [1]."
    ),
    lambda w: "Its chief executive said that demand for computing outruns supply [1].",
    lambda w: "According to the chief executive, “demand for computing outruns supply” [1].",
    lambda w: (
        "Demand for computing outruns supply, the chief executive said in the article of 30 September 2025 [1]."
    ),
    lambda w: (
        f"The Delta Gazette wrote that {w.company} plans to spend {w.b} billion dollars on data centres over three years [1]."
    ),
    lambda w: (
        f"Over three years, {w.b} billion dollars are to go into data centres, by the company's plans [1]."
    ),
    lambda w: (
        f"The company's plan is to spend US${w.b}bn on data centres over three years, the article of 30 Sep 2025 said [1]."
    ),
    lambda w: f"A fund manager calls the shares cheap at {w.t} times earnings [2].",
    lambda w: f"In the words of a fund manager, the shares are “cheap at {w.t} times earnings” [2].",
    lambda w: (
        f"Quayside Review quotes a fund manager who calls the shares cheap, at {w.t} times earnings [2]."
    ),
    lambda w: (
        "The regulator had not approved the merger of the two delivery firms when the article was written [2]."
    ),
    lambda w: (
        "By the article of 4 November 2025, the regulator “has not approved the merger of the two delivery firms” [2]."
    ),
    lambda w: f"When the article was written, {w.company} was {w.e}% below its {w.year} high [1].",
    lambda w: (
        f"The article had {w.company} {w.e}% below its {w.year} high [1]; the distance to the all-time closing high was {w.p('drawdown_percent')} on {w.on()}."
    ),
    lambda w: f"Then, the article saw the stock {w.e} % below its {w.year} high [1].",
    lambda w: "The article said that the 14-day RSI suggests the stock is overbought [2].",
    lambda w: "Quayside Review, on 4 Nov 2025, took the 14-day RSI to suggest an overbought stock [2].",
    lambda w: "On 4 November 2025 Quayside Review wrote that the RSI suggests the stock is overbought [2].",
    lambda w: (
        f"Whereas the article's RSI suggested that the stock was overbought [2], it was {w.v['rsi_14']:.1f} on {w.on()}: {w.state()}."
    ),
    # gaps and frames
    lambda w: "The articles do not say why.",
    lambda w: "Neither article gives a figure for that.",
    lambda w: "There is nothing about dividends in the articles I have.",
    lambda w: "I have no later figure than this.",
    lambda w: "The evidence does not include a price target.",
    lambda w: "These are closing prices, not live ones.",
    lambda w: f"All figures are as of the close on {w.on()}.",
    lambda w: (
        f"Prices are from Yahoo Finance, in {'US dollars' if w.money == 'USD' else 'Hong Kong dollars'}, as of {w.on()}."
    ),
)

GERMAN: tuple[Maker, ...] = (
    lambda w: f"{w.symbol} schloss am {w.dated()} bei {w.cash('price')}.",
    lambda w: f"Der letzte Schlusskurs von {w.symbol} betrug {w.cash('price')} ({w.dated()}).",
    lambda w: f"Am {w.dated()} notierte die Aktie zum Handelsschluss bei {w.cash('price')}.",
    lambda w: f"Die Aktie {w.pick('change_percent', 'stieg', 'fiel')} am Tag um {w.share('change_percent')}.",
    lambda w: f"Der 14-Tage-RSI liegt bei {w.rsi()}.",
    lambda w: (
        f"Mit einem RSI von {w.rsi()} ist {w.symbol} {dict(overbought='überkauft', oversold='überverkauft', neutral='weder überkauft noch überverkauft')[w.state()]}."
    ),
    lambda w: (
        f"Über 70 gilt eine Aktie als überkauft, unter 30 als überverkauft; der RSI von {w.symbol} lag bei {w.rsi()}."
    ),
    lambda w: (
        f"Der Kurs liegt {w.higher('sma_50', 'über', 'unter')} dem 50-Tage-Durchschnitt von {w.cash('sma_50')}."
    ),
    lambda w: f"Der 200-Tage-Durchschnitt beträgt {w.cash('sma_200')}.",
    lambda w: (
        f"Die Aktie steht {w.share('drawdown_percent')} unter ihrem Allzeithoch von {w.cash('all_time_high')}."
    ),
    lambda w: (
        f"Seit Jahresbeginn hat {w.symbol} {w.share('ytd_return_percent')} {w.pick('ytd_return_percent', 'gewonnen', 'verloren')}."
    ),
    lambda w: (
        f"Seit Jahresbeginn liegt die Aktie {w.share('ytd_return_percent')} im {w.pick('ytd_return_percent', 'Plus', 'Minus')}."
    ),
    lambda w: (
        f"Das 52-Wochen-Hoch liegt bei {w.cash('high_52w')}, das 52-Wochen-Tief bei {w.cash('low_52w')}."
    ),
    lambda w: f"Die Volatilität der letzten 30 Tage beträgt {w.share('volatility_30d_percent')}.",
    lambda w: (
        f"Laut dem Artikel vom 30. September 2025 wuchs die Cloud-Sparte von {w.company} um {w.a} Prozent [1]."
    ),
    lambda w: f"Der Artikel schrieb, die Aktie liege {w.e} % unter ihrem Hoch von {w.year} [1].",
    lambda w: f"Ein Fondsmanager nennt die Aktien „cheap at {w.t} times earnings“ [2].",
    lambda w: "Die Artikel sagen dazu nichts.",
)
SPANISH: tuple[Maker, ...] = (
    lambda w: f"{w.symbol} cerró a {w.cash('price')} el {w.dated()}.",
    lambda w: f"El {w.dated()}, la acción cerró en {w.cash('price')}.",
    lambda w: f"El último precio de {w.symbol} fue de {w.cash('price')}, al cierre del {w.dated()}.",
    lambda w: (
        f"En la sesión, la acción {w.pick('change_percent', 'subió', 'bajó')} un {w.share('change_percent')}."
    ),
    lambda w: f"El RSI de 14 días se sitúa en {w.rsi()}.",
    lambda w: (
        f"Con un RSI de {w.rsi()}, {w.symbol} {dict(overbought='está sobrecomprada', oversold='está sobrevendida', neutral='no está ni sobrecomprada ni sobrevendida')[w.state()]}."
    ),
    lambda w: (
        f"Por encima de 70 se considera sobrecomprada y por debajo de 30 sobrevendida; el RSI era de {w.rsi()}."
    ),
    lambda w: (
        f"El precio está por {w.higher('sma_50', 'encima', 'debajo')} de la media de 50 días, de {w.cash('sma_50')}."
    ),
    lambda w: f"La media de 200 días es de {w.cash('sma_200')}.",
    lambda w: (
        f"La acción está un {w.share('drawdown_percent')} por debajo de su máximo histórico de {w.cash('all_time_high')}."
    ),
    lambda w: (
        f"En lo que va de año, {w.symbol} ha {w.pick('ytd_return_percent', 'ganado', 'perdido')} un {w.share('ytd_return_percent')}."
    ),
    lambda w: (
        f"Desde principios de año la acción {w.pick('ytd_return_percent', 'sube', 'cae')} un {w.share('ytd_return_percent')}."
    ),
    lambda w: (
        f"El máximo de 52 semanas es de {w.cash('high_52w')} y el mínimo de 52 semanas de {w.cash('low_52w')}."
    ),
    lambda w: f"La volatilidad a 30 días es del {w.share('volatility_30d_percent')}.",
    lambda w: (
        f"Según el artículo del 30 de septiembre de 2025, la unidad de nube de {w.company} creció un {w.a} % [1]."
    ),
    lambda w: f"El artículo decía que la acción estaba un {w.e} % por debajo de su máximo de {w.year} [1].",
    lambda w: f"Un gestor de fondos llama a las acciones “cheap at {w.t} times earnings” [2].",
    lambda w: "Los artículos no dicen nada al respecto.",
)
FRENCH: tuple[Maker, ...] = (
    lambda w: f"{w.symbol} a clôturé à {w.cash('price')} le {w.dated()}.",
    lambda w: f"Le {w.dated()}, l'action a terminé la séance à {w.cash('price')}.",
    lambda w: f"Le dernier cours de {w.symbol} est de {w.cash('price')}, à la clôture du {w.dated()}.",
    lambda w: (
        f"L'action a {w.pick('change_percent', 'gagné', 'perdu')} {w.share('change_percent')} sur la séance."
    ),
    lambda w: f"Le RSI à 14 jours s'établit à {w.rsi()}.",
    lambda w: (
        f"Avec un RSI de {w.rsi()}, {w.symbol} {dict(overbought='est surachetée', oversold='est survendue', neutral='n’est ni surachetée ni survendue')[w.state()]}."
    ),
    lambda w: (
        f"Au-dessus de 70, une action est dite surachetée, en dessous de 30 survendue ; le RSI était de {w.rsi()}."
    ),
    lambda w: (
        f"Le cours est {w.higher('sma_50', 'au-dessus', 'en dessous')} de la moyenne à 50 jours, qui est de {w.cash('sma_50')}."
    ),
    lambda w: f"La moyenne à 200 jours est de {w.cash('sma_200')}.",
    lambda w: (
        f"L'action se situe {w.share('drawdown_percent')} sous son record historique de {w.cash('all_time_high')}."
    ),
    lambda w: (
        f"Depuis le début de l'année, {w.symbol} a {w.pick('ytd_return_percent', 'gagné', 'perdu')} {w.share('ytd_return_percent')}."
    ),
    lambda w: (
        f"Sur un an, l'action est en {w.pick('return_1y_percent', 'hausse', 'baisse')} de {w.share('return_1y_percent')}."
    ),
    lambda w: (
        f"Le plus haut sur 52 semaines est de {w.cash('high_52w')}, le plus bas sur 52 semaines de {w.cash('low_52w')}."
    ),
    lambda w: f"La volatilité sur 30 jours est de {w.share('volatility_30d_percent')}.",
    lambda w: (
        f"Selon l'article du 30 septembre 2025, l'activité cloud de {w.company} a progressé de {w.a} % [1]."
    ),
    lambda w: f"L'article indiquait que l'action se trouvait {w.e} % sous son plus haut de {w.year} [1].",
    lambda w: f"Un gérant juge les actions « cheap at {w.t} times earnings » [2].",
    lambda w: "Les articles n'en disent rien.",
)
RUSSIAN: tuple[Maker, ...] = (
    lambda w: f"{w.symbol} закрылась на уровне {w.cash('price')} {w.dated()}.",
    lambda w: f"Последняя цена {w.symbol} составила {w.cash('price')} на закрытии {w.dated()}.",
    lambda w: f"За день акция {w.pick('change_percent', 'выросла', 'упала')} на {w.share('change_percent')}.",
    lambda w: f"14-дневный RSI составляет {w.rsi()}.",
    lambda w: (
        f"При RSI {w.rsi()} акция {dict(overbought='перекуплена', oversold='перепродана', neutral='не перекуплена и не перепродана')[w.state()]}."
    ),
    lambda w: f"Выше 70 акция считается перекупленной, ниже 30 перепроданной; RSI был {w.rsi()}.",
    lambda w: f"Цена {w.higher('sma_50', 'выше', 'ниже')} 50-дневной средней, равной {w.cash('sma_50')}.",
    lambda w: f"200-дневная средняя равна {w.cash('sma_200')}.",
    lambda w: (
        f"Акция на {w.share('drawdown_percent')} ниже исторического максимума в {w.cash('all_time_high')}."
    ),
    lambda w: (
        f"С начала года {w.symbol} {w.pick('ytd_return_percent', 'прибавила', 'потеряла')} {w.share('ytd_return_percent')}."
    ),
    lambda w: (
        f"За год акция {w.pick('return_1y_percent', 'выросла', 'упала')} на {w.share('return_1y_percent')}."
    ),
    lambda w: f"Волатильность за 30 дней составляет {w.share('volatility_30d_percent')}.",
    lambda w: (
        f"Согласно статье от 30 сентября 2025 года, облачное подразделение {w.company} выросло на {w.a} % [1]."
    ),
    lambda w: f"В статье говорилось, что акция на {w.e} % ниже максимума {w.year} года [1].",
    lambda w: "В статьях об этом не говорится.",
)
CHINESE: tuple[Maker, ...] = (
    lambda w: f"{w.symbol}在{w.dated()}收于{w.v['price']:.2f}{'美元' if w.money == 'USD' else '港元'}。",
    lambda w: (
        f"{w.dated()}，{w.symbol}的收盘价为{w.v['price']:.2f}{'美元' if w.money == 'USD' else '港元'}。"
    ),
    lambda w: f"{w.symbol}当日{w.pick('change_percent', '上涨', '下跌')}{abs(w.v['change_percent']):.1f}%。",
    lambda w: f"{w.symbol}的14日RSI为{w.v['rsi_14']:.1f}。",
    lambda w: (
        f"RSI为{w.v['rsi_14']:.1f}，{dict(overbought='属于超买', oversold='属于超卖', neutral='既不超买也不超卖')[w.state()]}。"
    ),
    lambda w: f"通常RSI高于70为超买，低于30为超卖；{w.symbol}的RSI为{w.v['rsi_14']:.1f}。",
    lambda w: (
        f"股价{w.higher('sma_50', '高于', '低于')}50日均线（{w.v['sma_50']:.2f}{'美元' if w.money == 'USD' else '港元'}）。"
    ),
    lambda w: f"200日均线为{w.v['sma_200']:.2f}{'美元' if w.money == 'USD' else '港元'}。",
    lambda w: f"股价比历史最高收盘价低{w.v['drawdown_percent']:.1f}%。",
    lambda w: (
        f"今年以来，{w.symbol}{w.pick('ytd_return_percent', '上涨', '下跌')}了{abs(w.v['ytd_return_percent']):.1f}%。"
    ),
    lambda w: (
        f"过去一年，该股{w.pick('return_1y_percent', '上涨', '下跌')}{abs(w.v['return_1y_percent']):.1f}%。"
    ),
    lambda w: (
        f"52周最高价为{w.v['high_52w']:.2f}{'美元' if w.money == 'USD' else '港元'}，52周最低价为{w.v['low_52w']:.2f}{'美元' if w.money == 'USD' else '港元'}。"
    ),
    lambda w: f"30日波动率为{w.v['volatility_30d_percent']:.1f}%。",
    lambda w: f"文章称，云业务增长了{w.a}%[1]。",
    lambda w: f"2025年9月30日的文章说，股价比{w.year}年的高点低{w.e}%[1]。",
    lambda w: "文章没有提到这一点。",
)
TRUE_AGAIN: dict[str, tuple[Maker, ...]] = {
    "en": ENGLISH,
    "de": GERMAN,
    "es": SPANISH,
    "fr": FRENCH,
    "ru": RUSSIAN,
    "zh": CHINESE,
}
