"""Everything the bot says of its own accord. Short, plain, and never advice."""

from __future__ import annotations

HELLO = "Hello! I am an automated assistant."
WHAT_I_DO = (
    "Ask me about a stock and I put what the articles I was given said beside what the market says now,"
    " with the source and the time of each figure. Information, not advice."
)
FIRST_CONTACT = "I am an automated assistant; /help says what I can do."
GROUP_WELCOME = (
    "Hello! I am an automated assistant for questions about stocks. Ask with /ask, or reply to one of my"
    " messages; I stay silent otherwise. /help says more. Information, not advice."
)
HOW_TO = (
    "Just write your question, or use:",
    "/price BABA: the price now",
    "/thennow BABA: all that the articles claim about it, beside the market now",
    "/chart BABA: a picture, /chart BABA 5y: of five years; /compare BABA AMZN MSFT: side by side",
    "/faq: common questions, answered; /faq words searches them",
    "/watch BABA rsi > 70: I tell you when it happens; /watches lists them",
    "/settings: the stock you mean when you name none, quiet hours, how days are written",
    "/sources: the articles I answer from",
    "/privacy: what I keep; /forget deletes it",
)
HOW_TO_ADMINS = (
    "As you run this bot:",
    "/unanswered, /usage: what I could not answer, how much I am asked",
    "/sources: with buttons that remove one",
    "/chats: where I was seen, with buttons that allow or refuse a chat",
    "a link, or a .md, .txt or .jsonl file, sent here: I show what I understood of it, then add it if you say so",
)
HOW_TO_IN_GROUPS = (
    "In this group I answer:",
    "/ask and your question; as a reply to a message, that message is the question",
    "/price BABA: the price now",
    "/thennow BABA: what the articles claim, beside the market now",
    "/chart BABA: a picture; /compare BABA AMZN: side by side",
    "/faq: common questions, answered",
    "/settings: for the group's admins; its usual stock, quiet hours",
    "/watches: what I watch here; admins set it with /watch BABA rsi > 70",
    "replies to my messages",
)
PRIVACY_HEADING = "What I keep"
PRIVACY = (
    "Your question, the numbers of my messages to it and what is left of a long answer, for a day: for"
    " edits, “Show more” and links.",
    "What the conversation was about (stocks, measures, the last question), for a day, so that “and"
    " Tencent?” is understood.",
    "Questions I could not answer, for 90 days, to write better answers.",
    "What you thought of an answer, if you pressed 👍 or 👎, with its question, for 90 days.",
    "That this chat exists, when something last came from it, a group's title, whether it was greeted, and what you"
    " chose in /settings.",
    "What you asked me to watch, until you remove it.",
    "How often I am asked each day, in all, without any names.",
)
PRIVACY_MODEL = (
    "Answers are put into words by a language model, {model}: your question, and what I found to answer it, go to"
    " it. Your name and number do not; that you asked is counted under a pseudonym, for a limit an hour,"
    " and forgotten with the hour."
)
PRIVACY_INLINE = "Questions typed after my @name in other chats are answered and not kept."
PRIVACY_END = (
    "An incoming message is kept until it is answered, then its text is deleted. All of it stays in this"
    " bot's own database with the number Telegram knows you by, not your name. /forget deletes what is yours."
)
FORGOTTEN = "Done: everything I kept about you is deleted."
ASK_EXAMPLE = "Write your question after the command, for example: /ask Is Alibaba overbought?"
TRY_ONE = "Or try one of these:"
NAME_EXAMPLE = "Which stock? For example: {command} {symbol}"
CHART = "Chart"
CHART_EXAMPLE = "Which stock? For example: /chart {symbol}, or several to compare them"
COMPARE_EXAMPLE = "Which stocks? For example: /compare BABA AMZN"
COMPARE_ONE = "This is one stock: /compare {symbol} and the name of another one shows both."
OTHER_SPAN = "This shows {shown}, not “{asked}”: I draw 1, 3 or 6 months, 1 or 5 years."
LATE = "Sorry, I was away when you asked this. Shall I answer it now?"
ANSWER_NOW = "Answer now"
SHOW_MORE = "Show more"
REFRESH = "Refresh"
UPDATED = "Updated {time}."
ANSWER = "The answer"
PRICE = "The price now"
INLINE_MORE = "Ask in private for more"
INLINE_SLOW = "The market is slow to answer: ask in private"
INLINE_EMPTY = "Type a question, or ask in private"
GUEST_SLOW = "Sorry, the answer took too long. Ask me in private: there I can take my time."
SIDE_BY_SIDE = "/compare {names} draws them side by side."
MORE_IN_PRIVATE = "More in private"
BACK = "Back"
WATCHES = "What I watch here"
NO_WATCHES = "I watch nothing here. For example: /watch BABA rsi > 70, or /watch BABA price < 100"
WATCH_EXAMPLE = (
    "What shall I watch? For example: /watch BABA rsi > 70, or /watch BABA price < 100, or: tell me when"
    " BABA is no longer overbought. A figure, above or below a number, is what I can watch."
)
WATCH_SET = "I will tell you here when it happens."
WATCH_NOW = "Now: {now}."
WATCH_ALREADY = "That is so already: {now}. I will tell you when it happens again."
WATCH_BLIND = "The figure cannot be had just now; I keep looking."
WATCH_HOW = (
    "I check regularly and tell you once; again only after it has crossed back."
    " /watches lists and removes. Information, not advice."
)
WATCH_FIRED = "🔔 {what}"
WATCH_IS = "Reached: {now}."
WATCH_SOURCE = "From: {source}. Information, not advice."
TOO_MANY_WATCHES = "I watch as much here as I can. /watches removes what is no longer needed."
REMOVE = "Remove {what}"
STOP_WATCHING = "Stop watching"
UNANSWERED = "What I could not answer, newest first"
ALL_ANSWERED = "There is nothing that I could not answer."
USAGE = "How much I am asked"
CHATS = "Where I was seen, the latest first"
NO_CHATS = "Nobody else has written to me yet."
CHATS_OPEN = "I answer in every chat but those refused here."
CHATS_CLOSED = "I answer in the chats of ALLOWED_CHATS and in those allowed here, no others."
ALLOW, REFUSE = "Allow {what}", "Refuse {what}"
ALLOWED, REFUSED, LEFT = "allowed", "refused", "I am no longer there"
MODEL_USED = "language model today (UTC): uses {answers:,}, {tokens:,} of {limit:,} tokens"
ADMINS_ONLY = "Only the people who run this bot may do that, in private."
REMOVE_SOURCE = "Shall this source go? I will no longer answer from it: {title}"
YES_REMOVE = "Yes, remove it"
UNDERSTOOD = "What I understood of {name}"
AND_MORE = "and {count} more"
PASSAGES = "Passages: {count}. Claims that can be checked against the market: {claims}."
SHALL_I_ADD = "Shall I add it?"
ADD_IT = "Add it"
LEAVE_IT = "Leave it out"
LEFT_OUT = "It was left out."
ADDING = "Reading it …"
ADDING_SO_FAR = "Reading it: {done} of {total} passages."
ADDED = "Done: {new} new, {changed} changed; {passages} passages in all. Questions are answered from it now."
FILE_TOO_LARGE = "This file is too large: Telegram lets me fetch 20 MB."
FILE_NOT_FETCHED = "This file could not be fetched. Please send it again."
FILE_GONE = "I no longer have this file. Please send it again."
SETTINGS = "Settings of this chat"
STOCK_IS = "A question that names no stock is about {stock}. Another one: /settings and its name."
STOCK_IS_NONE = "No usual stock: /settings BABA makes BABA the one you mean when you name none."
QUIET_IS = "Quiet hours: {hours}. What I watch is told afterwards, if it is still so."
QUIET_IS_NONE = "No quiet hours: /settings quiet 22-7 Europe/Paris keeps watches silent in them."
QUIET_EXAMPLE = (
    "Write the hours and your time zone, for example: /settings quiet 22-7 Europe/Paris, or quiet off."
)
NO_SUCH_STOCK = "I do not know this stock. A ticker such as BABA or 9988.HK, or a full name, will do."
DATES = "How days are written"
DATES_ARE = "Days are written like this: {day}."
WHICH_DATES = "How shall I write days?"
NO_STOCK = "No usual stock"
NO_QUIET = "No quiet hours"
FORGET_ME = "Forget me"
KEEP = "No, keep it"
KEPT = "Nothing was deleted."
SURE_FORGET = "Shall I delete all that I keep about you, your watches and settings too?"
YES_FORGET = "Yes, forget me"
GROUP_ADMINS_ONLY = "In a group, only its admins set that."
THANKS = "Thank you."
GONE = "I no longer have that question. Please ask it again."
TOO_LONG = "Your question was long: I read its first {limit} characters."
NOT_TEXT = "I can read text only. Please write your question."
UNKNOWN_COMMAND = "I do not know this command. /help lists what I understand."
EXPIRED = "This button has expired. Use /faq."
NOT_YOURS = "These buttons are somebody else's. Use /faq for your own."
NOT_SERVED = "This assistant serves only certain chats."
THEN_NOW = "Then: {then}\nNow: {now}"
NOT_CHECKABLE = "Stated, and not to be checked here"
FAQ_TITLE = "Common questions. Tap one:"
FAQ_EMPTY = "There are no common questions yet. Just ask me."
FAQ_MATCHES = "The questions nearest to “{words}”:"
FAQ_NOT_FOUND = "No common question is about “{words}”. The nearest:"
FAQ_GONE = "This question is no longer among the common ones."
SOURCES = "What I answer from"
NO_SOURCES = "I have no articles yet."
UNDATED = "undated"
TROUBLE = (
    "Sorry, something went wrong here. If it keeps happening, tell whoever runs this bot the number {number}."
)
GIVEN_UP = "Sorry, I tried several times to answer a message here and could not. Please ask in other words."

SHORT_DESCRIPTION = (
    "What articles said about a stock, beside what the market says now. Information, not advice."
)
DESCRIPTION = f"{HELLO} {WHAT_I_DO}"
COMMANDS = {
    "start": "what this is",
    "ask": "ask a question about a stock",
    "price": "the price now, for example /price BABA",
    "thennow": "what the articles claim, beside the market now",
    "chart": "a picture, for example /chart BABA",
    "compare": "side by side, for example /compare BABA AMZN",
    "faq": "common questions, answered",
    "watch": "tell me when, for example /watch BABA rsi > 70",
    "watches": "what I watch here",
    "settings": "your usual stock, quiet hours, dates",
    "sources": "the articles I answer from",
    "help": "what I can do",
    "privacy": "what I keep, and how to have it deleted",
    "forget": "delete what I keep about you",
}
ADMIN_COMMANDS = {
    "unanswered": "questions I could not answer",
    "usage": "how much I am asked",
    "chats": "where I was seen; allow or refuse",
}
GROUP_COMMANDS = ("ask", "price", "thennow", "chart", "compare", "faq", "watches", "help", "privacy")
GROUP_ADMIN_COMMANDS = (*GROUP_COMMANDS, "watch", "settings")
