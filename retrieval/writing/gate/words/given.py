"""Given names that are written by custom in Russian and Chinese, not by their sound: Майкл, 大卫. Data, no sentence.

A surname is read by its sound (`transcribed`); its bearer is known by both.
"""

from __future__ import annotations

_NAMES = """
Michael Майкл 迈克尔 邁克爾
George Джордж 乔治 喬治
Roger Роджер 罗杰
Gerald Джеральд 杰拉尔德
Virginia Вирджини 弗吉尼亚
Angela Анджел 安吉拉 安杰拉
Eugene Юджин 尤金
Sean Шон 肖恩
Hugh Хью 休
Jose Хосе 何塞
Juan Хуан 胡安
Jorge Хорхе 豪尔赫
Jean Жан 让 吉恩
Joachim Йоахим 约阿希姆
Guillaume Гийом 纪尧姆
Charles Чарльз Чарлз 查尔斯
David Дэвид 大卫 戴维
John Джон 约翰
James Джеймс 詹姆斯
Robert Роберт 罗伯特
William Уильям 威廉
Richard Ричард 理查德
Joseph Джозеф 约瑟夫
Thomas Томас 托马斯
Christopher Кристофер 克里斯托弗
Daniel Дэниел 丹尼尔
Matthew Мэтью 马修
Andrew Эндрю 安德鲁
Stephen Стивен 斯蒂芬 史蒂芬
Steven Стивен 史蒂文 史蒂芬
Mark Марк 马克
Paul Пол 保罗
Peter Питер Петер 彼得
Philip Филип 菲利普
Edward Эдвард 爱德华
Henry Генри 亨利
Elizabeth Элизабет 伊丽莎白
Mary Мэри 玛丽
Jane Джейн 简
Susan Сьюзан Сьюзен 苏珊
Catherine Кэтрин 凯瑟琳
Katherine Кэтрин 凯瑟琳
Kathleen Кэтлин 凯瑟琳 凯思琳
Margaret Маргарет 玛格丽特
Jennifer Дженнифер 珍妮弗 詹妮弗
Julia Джули 朱莉娅
Julie Джули 朱莉
Kevin Кевин 凯文
Brian Брайан 布莱恩
Eric Эрик 埃里克
Timothy Тимоти 蒂莫西
Tim Тим 蒂姆
Jim Джим 吉姆
Ted Тед 泰德
Bob Боб 鲍勃
Chris Крис 克里斯
Alex Алекс 亚历克斯 阿历克斯
Alexander Александр 亚历山大
Anthony Энтони 安东尼
Martin Мартин 马丁
Patrick Патрик 帕特里克
Lawrence Лоуренс 劳伦斯
Larry Ларри 拉里
Gregory Грегори 格雷戈里
Greg Грег 格雷格
Jeffrey Джеффри 杰弗里
Jeff Джефф 杰夫
Kenneth Кеннет 肯尼斯
Vincent Винсент 文森特
Victor Виктор 维克多
Walter Уолтер Вальтер 沃尔特
Wayne Уэйн 韦恩
Warren Уоррен 沃伦
Carol Кэрол 卡罗尔
Carlos Карлос 卡洛斯
Oliver Оливер 奥利弗
Olivier Оливье 奥利维耶
Nicolas Николя Николас 尼古拉 尼古拉斯
Nicholas Николас 尼古拉斯
Frederick Фредерик 弗雷德里克
François Франсуа 弗朗索瓦
Pierre Пьер 皮埃尔
Jacques Жак 雅克
Luca Лука 卢卡
"""
_ENDING = 2  # letters that a Russian case may add
_WRITTEN = [(line.split()[0], line.split()[1:]) for line in _NAMES.strip().splitlines()]


def given(written: str, name: str) -> str:
    """The name, where this is how it is written by custom; else as written."""
    for latin, forms in _WRITTEN:
        if latin == name and any(
            written.startswith(form) and len(written) - len(form) <= (0 if form[0] >= "\u4e00" else _ENDING)
            for form in forms
        ):
            return name
    return written
