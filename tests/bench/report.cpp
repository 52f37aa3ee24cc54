// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/report.h"

#include "engine/table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QString wordOf(Figure::Better better)
{
    return better == Figure::Better::Lower ? u"lower"_s : u"higher"_s;
}

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QString number(const std::optional<double> &value)
{
    if (!value)
        return u"-"_s;
    return QString::number(*value, 'f', std::abs(*value) < 100 ? 2 : 0);
}

QString aimText(const Figure &figure)
{
    if (!figure.aim)
        return u"-"_s;
    const QString sign = figure.better == Figure::Better::Lower ? u"≤ "_s : u"≥ "_s;
    const QString aim = sign + QString::number(*figure.aim);
    return figure.limit ? QString(u"ratio "_s + aim) : QString(aim + u' ' + figure.unit);
}

QString verdict(const Figure &figure)
{
    const auto met = figure.meetsAim();
    if (!met)
        return {};
    return *met ? u"met"_s : u"MISSED"_s;
}

} // namespace

QByteArray figuresJson(const QList<Figure> &figures)
{
    QJsonArray list;
    for (const Figure &figure : figures) {
        list.append(QJsonObject{{u"name"_s, figure.name},
                                {u"value"_s, figure.value},
                                {u"unit"_s, figure.unit},
                                {u"limit"_s, orNull(figure.limit)},
                                {u"ratio"_s, orNull(figure.ratio())},
                                {u"aim"_s, orNull(figure.aim)},
                                {u"better"_s, wordOf(figure.better)}});
    }
    return QJsonDocument(list).toJson();
}

QString figuresTable(const QList<Figure> &figures)
{
    const QList<TableColumn> columns{{u"benchmark"_s},   {u"value"_s, true}, {u"unit"_s}, {u"limit"_s, true},
                                     {u"ratio"_s, true}, {u"aim"_s},         {u""_s}};
    QList<QStringList> rows;
    for (const Figure &figure : figures)
        rows << QStringList{figure.name,          number(figure.value),   figure.unit,
                            number(figure.limit), number(figure.ratio()), aimText(figure),
                            verdict(figure)};
    return tableText(columns, rows, 0);
}

Result<> writeFigures(const QString &path, const QList<Figure> &figures)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(figuresJson(figures)) < 0 || !file.commit())
        return fail(Error::Code::FileWrite, {{u"path"_s, path}}, file.errorString());
    return {};
}

} // namespace chatflow
