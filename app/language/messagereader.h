// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/linearmodel.h"

#include <QHash>

#include <array>
#include <optional>

namespace chatflow
{

enum class Feeling { Negative, Neutral, Positive };
QString toString(Feeling feeling);
std::optional<Feeling> feelingFromString(QStringView text);

/// What a message tells by itself.
struct MessageReading {
    QString language;             ///< "es", "pt" or "en"
    double languageCertainty = 0; ///< 0 to 1
    Feeling feeling = Feeling::Neutral;
    double negative = 0; ///< probabilities, together 1
    double neutral = 0;
    double positive = 0;
    QString intent;             ///< a built-in one, see builtInIntents()
    double intentCertainty = 0; ///< probability
    double intentMargin = 0;    ///< before the next one

    /// Takes the likeliest.
    void setFeelings(const std::vector<double> &probabilities);
    void setIntent(const QStringList &intents, const std::vector<double> &probabilities);
    bool operator==(const MessageReading &) const = default;
};

/// From this probability on a message is taken for negative without a doubt. How often that is right stands
/// in docs/language.md; nine in ten are wanted before it calls for a person by itself.
inline constexpr double sureOfNegative = 0.9;

/// "greeting", "price" … and last "other"; their names on screen are the console's affair.
QStringList builtInIntents();

/// Reads the language, the feeling and the intent of chat messages by the models in resources/language,
/// without any service: some 30 µs a message. Immutable; any thread.
class MessageReader
{
public:
    /// The built-in models, read at the first call.
    static const MessageReader &builtIn();
    /// Reads them in the global thread pool, so that no message waits for it.
    static void preload();
    /// Of a file that chatflow-language wrote. InvalidArgument for anything else.
    static Result<MessageReader> fromData(const QByteArray &data);

    /// `usual` is the language the contact wrote in before, which short messages are taken to be in; may be
    /// empty.
    MessageReading read(const QString &message, const QString &usual = {}) const;

    /// A reading with what it was drawn from, for what is taught on top of it.
    struct Drawn {
        MessageReading reading;
        QList<ChatToken> tokens; ///< in usual spelling
        std::vector<Feature> features;
        std::vector<double> feelings; ///< probabilities, in the order of Feeling
        std::vector<double> intents;  ///< in the order of builtInIntents()
    };
    Drawn draw(const QString &message, const QString &usual = {}) const;

private:
    struct OfLanguage {
        QString language;
        LinearModel feeling;
        LinearModel intent;
    };

    LinearModel m_language;
    QList<OfLanguage> m_models;
};

} // namespace chatflow
