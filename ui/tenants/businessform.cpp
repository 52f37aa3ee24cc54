// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/businessform.h"

#include "widgets/formfield.h"
#include "widgets/theme.h"
#include "widgets/zonebox.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int linesOfDescription = 4;

const auto casual = QStringLiteral("casual");
const auto formal = QStringLiteral("formal");

/// The languages offered, each by its own name; any other that is set already is added.
const QList<std::pair<QString, QString>> &languages()
{
    static const QList<std::pair<QString, QString>> names{
        {u"es"_s, u"Español"_s},  {u"pt"_s, u"Português"_s}, {u"pt-BR"_s, u"Português (Brasil)"_s},
        {u"en"_s, u"English"_s},  {u"fr"_s, u"Français"_s},  {u"de"_s, u"Deutsch"_s},
        {u"it"_s, u"Italiano"_s}, {u"ca"_s, u"Català"_s},
    };
    return names;
}

} // namespace

BusinessForm::BusinessForm(Depth depth, QWidget *parent)
    : TenantForm(parent)
    , m_hasZone(depth == Depth::Basic)
    , m_name(new QLineEdit(this))
    , m_clientId(new QLineEdit(this))
    , m_description(new QPlainTextEdit(this))
    , m_tone(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_zone(new ZoneBox(this))
    , m_ownName(new QLineEdit(this))
    , m_instructions(new QPlainTextEdit(this))
{
    setObjectName(u"businessForm"_s);
    m_name->setObjectName(u"businessName"_s);
    m_clientId->setObjectName(u"businessClientId"_s);
    m_description->setObjectName(u"businessDescription"_s);
    m_tone->setObjectName(u"businessTone"_s);
    m_language->setObjectName(u"businessLanguage"_s);
    m_zone->setObjectName(u"businessZone"_s);
    m_name->setMaxLength(200);
    m_clientId->setMaxLength(60);
    m_ownName->setObjectName(u"businessOwnName"_s);
    m_ownName->setMaxLength(200);
    m_instructions->setObjectName(u"businessInstructions"_s);
    for (QPlainTextEdit *edit : {m_description, m_instructions}) {
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(edit->fontMetrics().lineSpacing() * linesOfDescription + 2 * space::s);
    }

    for (QComboBox *box : {m_tone, m_language}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }

    m_nameField = add(m_name);
    m_clientIdField = add(m_clientId);
    m_descriptionField = add(m_description);
    m_toneField = add(m_tone);
    m_languageField = add(m_language);
    addPair(m_toneField, m_languageField);
    m_zoneField = add(m_zone);
    m_instructionsField = add(m_instructions);
    m_ownNameField = add(m_ownName);
    for (FormField *field : {m_instructionsField, m_ownNameField})
        field->setVisible(depth == Depth::Full);
    m_zoneField->setVisible(m_hasZone);

    connect(m_name, &QLineEdit::textEdited, this, [this] { changed(m_nameField); });
    connect(m_clientId, &QLineEdit::textEdited, this, [this] { changed(m_clientIdField); });
    connect(m_description, &QPlainTextEdit::textChanged, this, [this] { changed(m_descriptionField); });
    connect(m_tone, &QComboBox::activated, this, [this] { changed(m_toneField); });
    connect(m_language, &QComboBox::activated, this, [this] { changed(m_languageField); });
    connect(m_zone, &QComboBox::editTextChanged, this, [this] { changed(m_zoneField); });
    connect(m_name, &QLineEdit::textChanged, m_ownName, &QLineEdit::setPlaceholderText);
    connect(m_ownName, &QLineEdit::textEdited, this, [this] { changed(m_ownNameField); });
    connect(m_instructions, &QPlainTextEdit::textChanged, this, [this] { changed(m_instructionsField); });
    fillChoices();
    BusinessForm::retranslate();
}

void BusinessForm::fill(const QString &name, const QString &clientId, const TenantSettings &settings)
{
    const QSignalBlocker quietDescription(m_description);
    const QSignalBlocker quietInstructions(m_instructions);
    const QSignalBlocker quietZone(m_zone);
    m_name->setText(name);
    m_clientId->setText(clientId);
    m_clientId->setReadOnly(!clientId.isEmpty());
    m_ownName->setText(settings.businessName == name ? QString() : settings.businessName);
    m_description->setPlainText(settings.businessDescription);
    m_instructions->setPlainText(settings.customInstructions);
    m_tone->setCurrentIndex(std::max(0, m_tone->findData(settings.tone)));
    if (m_language->findData(settings.language) < 0)
        m_language->addItem(settings.language, settings.language);
    m_language->setCurrentIndex(m_language->findData(settings.language));
    m_zone->setEditText(settings.timeZone);
    retranslate();
    begin();
}

void BusinessForm::setNameEditable(bool editable)
{
    m_name->setReadOnly(!editable);
}

QString BusinessForm::name() const
{
    return m_name->text().trimmed();
}

QString BusinessForm::clientId() const
{
    return m_clientId->text().trimmed();
}

void BusinessForm::apply(TenantSettings &settings) const
{
    const QString ownName = m_ownName->text().trimmed();
    settings.businessName = ownName.isEmpty() ? name() : ownName;
    settings.customInstructions = m_instructions->toPlainText().trimmed();
    settings.businessDescription = m_description->toPlainText().trimmed();
    settings.tone = m_tone->currentData().toString();
    settings.language = m_language->currentData().toString();
    if (m_hasZone)
        settings.timeZone = m_zone->zone();
}

void BusinessForm::judge()
{
    m_nameField->setProblem(name().isEmpty() ? tr("A business needs a name.") : QString());
    const QString id = clientId();
    const bool idFits = m_clientId->isReadOnly() || std::ranges::all_of(id, [](QChar c) {
                            return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
                        });
    m_clientIdField->setProblem(idFits ? QString()
                                       : tr("Only small letters without accents, digits and hyphens, as in "
                                            "“cafe-sol”."));
    m_zoneField->setProblem(m_zone->isZone() || !m_hasZone
                                ? QString()
                                : tr("There is no such time zone. Type the name of a large city nearby and "
                                     "choose from the list."));
}

void BusinessForm::fillChoices()
{
    if (m_tone->count() == 0) {
        m_tone->addItem(QString(), casual);
        m_tone->addItem(QString(), formal);
    }
    if (m_language->count() == 0) {
        for (const auto &[tag, name] : languages())
            m_language->addItem(name, tag);
    }
}

void BusinessForm::retranslate()
{
    m_nameField->setLabel(tr("&Name"));
    m_clientIdField->setLabel(tr("Client &ID"));
    m_clientIdField->setHint(
        m_clientId->isReadOnly()
            ? tr("It never changes: exports and the variable client_id go by it.")
            : tr("A short name for exports and the variable client_id. Left empty, it is "
                 "made from the name; it cannot be changed later."));
    m_descriptionField->setLabel(tr("&Description"));
    m_descriptionField->setHint(tr("What the business does, in a few sentences. The AI reads it."));
    //: How the AI writes
    m_toneField->setLabel(tr("&Tone"));
    m_tone->setItemText(0, tr("Casual"));
    m_tone->setItemText(1, tr("Formal"));
    m_languageField->setLabel(tr("&Language"));
    m_zoneField->setLabel(tr("Time &zone"));
    m_zoneField->setHint(tr("For opening hours and for what “today” is."));
    m_instructionsField->setLabel(tr("Special &instructions"));
    m_instructionsField->setHint(tr("What the AI must always or never say or do."));
    m_ownNameField->setLabel(tr("Name the &AI uses"));
    m_ownNameField->setHint(tr("Left empty, it is the name above."));
}

} // namespace chatflow
