// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/formsection.h"

namespace chatflow
{

class ConnectionProbe;
class NumberForm;

/// The WhatsApp numbers of a business, and one more.
class NumberSection : public FormSection
{
    Q_OBJECT

public:
    /// Both outlive it.
    NumberSection(SettingsDraft &draft, ConnectionProbe &probe, QWidget *parent = nullptr);

    QString id() const override;
    QString title() const override;
    QString icon() const override;
    bool isSettled() const override;
    void stop() override;
    void aboutToSave() override { stop(); }
    void shown() override;

protected:
    void fillForm() override;
    void write() override;

private:
    NumberSection(SettingsDraft &draft, NumberForm *form, QWidget *parent);

    NumberForm *m_form;
};

} // namespace chatflow
