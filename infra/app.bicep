// The function app on Flex Consumption, its settings, and its logs.
param name string
param suffix string
param location string
param tags object
param identityName string
param storageName string
param deploymentContainer string
param insightsName string
param workspaceId string
param publicBase string
param hubName string
param mailTransport string
param mailEndpoint string
param mailSender string
param smtpHost string
param smtpUser string
param smtpVaultEntry string
param holidays string
param mailsPerMinute int
param mailsPerHour int
param durableInstances int
param maximumInstances int

@secure()
param mailEventsKey string

@allowed([
  512
  2048
  4096
])
param instanceMemory int

// Requests at once per instance: a page is a few reads of the record.
var requestsPerInstance = 16

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: 'func-${name}-${suffix}'
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      ftpsState: 'Disabled'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
    }
    functionAppConfig: {
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${deploymentContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      scaleAndConcurrency: {
        alwaysReady: [
          {
            name: 'durable'
            instanceCount: durableInstances
          }
        ]
        instanceMemoryMB: instanceMemory
        maximumInstanceCount: maximumInstances
        triggers: {
          http: {
            perInstanceConcurrency: requestsPerInstance
          }
        }
      }
    }
  }
}

// Apart from the app, because one of them is the app's own address.
resource settings 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: app
  name: 'appsettings'
  properties: {
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
    APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
    AzureWebJobsStorage__accountName: storage.name
    AzureWebJobsStorage__clientId: identity.properties.clientId
    AzureWebJobsStorage__credential: 'managedidentity'
    OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identity.properties.clientId
    TaskHubName: hubName
    WardCycle__Holidays: holidays
    WardCycle__Mail__Endpoint: mailEndpoint
    WardCycle__Mail__EventsKey: mailEventsKey
    WardCycle__Mail__PerHour: string(mailsPerHour)
    WardCycle__Mail__PerMinute: string(mailsPerMinute)
    WardCycle__Mail__Sender: mailSender
    WardCycle__Mail__Smtp__Host: smtpHost
    WardCycle__Mail__Smtp__Password: empty(smtpVaultEntry) ? '' : '@Microsoft.KeyVault(SecretUri=${smtpVaultEntry})'
    WardCycle__Mail__Smtp__User: smtpUser
    WardCycle__Mail__Transport: mailTransport
    WardCycle__PublicBase: empty(publicBase) ? 'https://${app.properties.defaultHostName}' : publicBase
  }
}

// Publishing goes by identity too: no passwords of the deployment site.
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: app
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noSitePassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: app
  name: 'scm'
  properties: {
    allow: false
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'FunctionAppLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

output name string = app.name
output mailEventsUrl string = 'https://${app.properties.defaultHostName}/mail-events'
output address string = empty(publicBase) ? 'https://${app.properties.defaultHostName}' : publicBase
