// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readingwording.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace chatflow
{

QString ReadingWording::intentName(const QString &intent)
{
    const QHash<QString, QString> names{
        {u"greeting"_s, tr("Greeting")},       {u"price"_s, tr("Price")},
        {u"buy"_s, tr("Wants to buy")},        {u"stock"_s, tr("Availability")},
        {u"hours"_s, tr("Opening hours")},     {u"location"_s, tr("Where we are")},
        {u"delivery"_s, tr("Delivery")},       {u"complaint"_s, tr("Complaint")},
        {u"refund"_s, tr("Refund or return")}, {u"human"_s, tr("Wants a person")},
        {u"thanks"_s, tr("Thanks")},           {u"bye"_s, tr("Goodbye")},
        {u"payment"_s, tr("Payment")},         {u"appointment"_s, tr("Appointment")},
        {u"other"_s, tr("Something else")},
    };
    return names.value(intent, intent);
}

QString ReadingWording::feelingName(const QString &feeling)
{
    if (feeling == "negative"_L1)
        return tr("Unhappy");
    if (feeling == "neutral"_L1)
        return tr("Neutral");
    if (feeling == "positive"_L1)
        return tr("Happy");
    return {};
}

} // namespace chatflow
