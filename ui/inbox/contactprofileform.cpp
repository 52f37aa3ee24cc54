// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/contactprofileform.h"

#include "widgets/formfield.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{

ContactProfileForm::ContactProfileForm(QWidget *parent)
    : ContactSection(parent)
    , m_name(new QLineEdit(this))
    , m_email(new QLineEdit(this))
    , m_company(new QLineEdit(this))
    , m_language(new QLineEdit(this))
    , m_nameField(addField(m_name, u"contactNameField"_s))
    , m_emailField(addField(m_email, u"contactEmail"_s))
    , m_companyField(addField(m_company, u"contactCompany"_s))
    , m_languageField(addField(m_language, u"contactLanguage"_s))
    , m_known(addText(u"contactIdentifiers"_s))
    , m_answered(new QCheckBox(this))
    , m_why(nullptr)
{
    m_answered->setObjectName(u"contactAnswered"_s);
    column().addWidget(m_answered);
    m_why = addText(u"contactOptOut"_s);
    connect(m_answered, &QCheckBox::clicked, this, &ContactProfileForm::answeredToggled);
    retranslate();
}

FormField *ContactProfileForm::addField(QLineEdit *edit, const QString &name)
{
    edit->setObjectName(name);
    auto *field = new FormField(edit, this);
    column().addWidget(field);
    connect(edit, &QLineEdit::editingFinished, this, &ContactProfileForm::leave);
    return field;
}

void ContactProfileForm::setCard(const ContactCard &card, bool mayChange)
{
    const bool another = card.contact.id != m_contact.id;
    m_contact = card.contact;
    m_identifiers = card.identifiers;
    m_saved = {m_contact.isNamed ? m_contact.name : QString(), m_contact.email, m_contact.company,
               m_contact.language};
    const std::pair<QLineEdit *, QString> values[]{{m_name, m_saved.name},
                                                   {m_email, m_saved.email},
                                                   {m_company, m_saved.company},
                                                   {m_language, m_saved.language}};
    for (const auto &[edit, value] : values) {
        edit->setReadOnly(!mayChange);
        if (another || !edit->hasFocus() || !edit->isModified())
            edit->setText(value);
    }
    m_answered->setEnabled(mayChange);
    m_answered->setChecked(!m_contact.optOut);
    retranslate();
}

void ContactProfileForm::leave()
{
    const ContactProfile now{m_name->text().simplified(), m_email->text().trimmed(),
                             m_company->text().simplified(), m_language->text().trimmed()};
    if (!m_contact.id || now == m_saved)
        return;
    m_saved = now; // asked for once
    for (QLineEdit *edit : {m_name, m_email, m_company, m_language})
        edit->setModified(false);
    Q_EMIT profileEdited(now);
}

void ContactProfileForm::retranslate()
{
    m_nameField->setLabel(tr("Name"));
    m_emailField->setLabel(tr("E-mail"));
    m_companyField->setLabel(tr("Company"));
    m_languageField->setLabel(tr("Language"));
    m_name->setPlaceholderText(m_contact.pushName);
    m_language->setPlaceholderText(tr("e.g. pt-BR"));
    QStringList known;
    if (m_contact.isNamed && !m_contact.pushName.isEmpty())
        known << tr("On WhatsApp: %1").arg(m_contact.pushName.simplified());
    for (const ContactIdentifier &identifier : std::as_const(m_identifiers)) {
        switch (identifier.kind) {
        case IdentifierKind::Phone:
            known << tr("Number: +%1").arg(identifier.value);
            break;
        case IdentifierKind::Lid:
            known << tr("WhatsApp's hidden id: %1").arg(identifier.value);
            break;
        case IdentifierKind::Business:
            known << tr("Business-scoped id: %1").arg(identifier.value);
            break;
        case IdentifierKind::Other:
            known << tr("Address: %1").arg(identifier.value);
            break;
        }
    }
    m_known->setText(known.join(u'\n'));
    m_answered->setText(tr("Gets automatic answers"));
    m_why->setVisible(m_contact.optOut.has_value());
    if (m_contact.optOut) {
        const QString day =
            locale().toString(toDateTime(m_contact.optOut->at).toLocalTime().date(), QLocale::ShortFormat);
        m_why->setText(m_contact.optOut->reason.isEmpty()
                           ? tr("Wants none since %1.").arg(day)
                           //: %1 is a date, %2 a reason somebody wrote
                           : tr("Wants none since %1: %2").arg(day, m_contact.optOut->reason));
    }
}

} // namespace chatflow
