// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/window/templatemeasure.h"

#include "base/clock.h"
#include "bench/samples.h"
#include "language/tokencounter.h"
#include "settings/prompteditor.h"
#include "settings/promptsection.h"
#include "settings/promptview.h"
#include "settings/settingsdraft.h"
#include "settings/templatesource.h"

#include <QApplication>
#include <QTest>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int templateBytes = 20 * 1024;
constexpr int productCount = 200;
constexpr int warmUpKeys = 20;

/// Nobody asks the flow here.
class NoConversation final : public TrialConversation
{
public:
    QFuture<Result<PreviewAnswer>> ask(const PreviewSubject &, const ContactVariables &, const QString &,
                                       OnToken) override
    {
        return failedFuture<PreviewAnswer>(Error::cancelled());
    }
    QFuture<Result<PreviewAnswer>> retry(const PreviewSubject &, const ContactVariables &, OnToken) override
    {
        return failedFuture<PreviewAnswer>(Error::cancelled());
    }
    void stop() override {}
    QFuture<Result<>> reset() override { return readyFuture(Result<>()); }
    QList<ContextTurn> said() const override { return {}; }
};

/// Previews as the console makes them.
class BenchTrials final : public TrialSource
{
public:
    QFuture<Result<PreviewBasis>> basis(TenantId, const QString &) override
    {
        return readyFuture(Result<PreviewBasis>(PreviewBasis()));
    }
    QFuture<Result<PromptPreview>> preview(const TenantContext &tenant, const PreviewSample &sample) override
    {
        return previewInBackground(tenant, sample, m_clock.now(), m_tokens);
    }
    std::unique_ptr<TrialConversation> converse() override { return std::make_unique<NoConversation>(); }

private:
    SystemClock m_clock;
    std::shared_ptr<const TokenCounter> m_tokens = std::make_shared<const TokenCounter>();
};

class NoTemplates final : public TemplateSource
{
public:
    const TemplateGallery &gallery() const override { return m_gallery; }
    QFuture<Result<QList<PromptTemplate>>> templates(TenantId) override
    {
        return readyFuture(Result<QList<PromptTemplate>>(QList<PromptTemplate>()));
    }
    QFuture<Result<QList<PromptTemplateVersion>>> versions(TenantId, PromptTemplateId) override
    {
        return readyFuture(Result<QList<PromptTemplateVersion>>(QList<PromptTemplateVersion>()));
    }
    QFuture<Result<PromptTemplate>> add(TenantId, const TemplateTitle &, const QString &) override
    {
        return failedFuture<PromptTemplate>(Error::cancelled());
    }
    QFuture<Result<PromptTemplate>> saveDraft(TenantId, PromptTemplateId, const QString &, qint64) override
    {
        return failedFuture<PromptTemplate>(Error::cancelled());
    }
    QFuture<Result<PromptTemplate>> publish(TenantId, PromptTemplateId, qint64, const QString &) override
    {
        return failedFuture<PromptTemplate>(Error::cancelled());
    }

private:
    TemplateGallery m_gallery;
};

EditableTenant bigShop()
{
    EditableTenant shop;
    shop.tenant.id = TenantId(1);
    shop.tenant.name = u"TechStore"_s;
    TenantSettings &settings = shop.settings;
    settings.businessName = shop.tenant.name;
    for (int i = 0; i < productCount; ++i)
        settings.products.append({.name = u"Cargador USB-C modelo %1"_s.arg(i),
                                  .price = Money((i + 1) * 250'000, Currency::usd()),
                                  .description = u"con cable de %1 m"_s.arg(i % 4 + 1)});
    QString text = u"Eres el asistente de {business_name}.\n{#products}\n- {name}: {price} {description}\n"
                   "{/products}\n"_s;
    for (int line = 0; text.toUtf8().size() < templateBytes; ++line)
        text +=
            u"%1. Si preguntan por «{contact_name}», responde en tono {tone} y con datos exactos.\n"_s.arg(
                line);
    settings.promptTemplate = text;
    return shop;
}

} // namespace

double measureTemplateTyping(int keys)
{
    BenchTrials trials;
    NoTemplates templates;
    SettingsDraft draft;
    PromptSection section(draft, trials, templates, nullptr);
    section.resize(1280, 800);
    section.show();
    draft.load(bigShop(), {.read = true, .edit = true, .keys = true, .manage = true});
    auto *editor = section.findChild<PromptEditor *>();
    auto *view = section.findChild<PromptView *>();
    const auto settle = [&section] {
        while (!section.isSettled())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    };
    settle();
    QTextCursor middle(editor->document());
    middle.setPosition(static_cast<int>(editor->toPlainText().size() / 2));
    editor->setTextCursor(middle);
    editor->setFocus();
    const QString typed = u"y recuerda siempre a {business_name} con gusto.\n"_s;
    Samples samples;
    for (int key = 0; key < keys + warmUpKeys; ++key) {
        const QChar c = typed.at(key % typed.size());
        const BenchTime from = benchNow();
        if (c == u'\n')
            QTest::keyClick(editor, Qt::Key_Return);
        else
            QTest::keyClick(editor, c.toLatin1());
        settle();
        QCoreApplication::processEvents(); // what is to be painted
        if (key >= warmUpKeys)
            samples.add(msBetween(from, benchNow()));
    }
    // What was typed last but one line stands in the prompt as it is filled in.
    if (keys > typed.size() && !view->toPlainText().contains(u"y recuerda siempre a TechStore con gusto."_s))
        throw std::runtime_error("the preview did not follow");
    return samples.quantile(0.99);
}

} // namespace chatflow
